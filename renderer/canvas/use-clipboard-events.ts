import { useEffect } from 'react';
import { copySelection, cutSelection, pasteCopied } from '#renderer/actions/edit-clipboard.ts';
import type { Copied } from '#shared/clipboard/copied.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';

const OWN_CLIPBOARD = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/**
 * The browser's own clipboard events: they carry text between windows without any permission. Fields and marked text
 * keep theirs.
 */
export function useClipboardEvents(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { session, clipboard } = workspace;
    const isOurs = (event: ClipboardEvent): boolean => {
      const isElsewhere = event.target instanceof Element && event.target.closest(OWN_CLIPBOARD) !== null;
      const { dialog, undertaking } = session.getState();
      return !event.defaultPrevented && !isElsewhere && dialog === null && undertaking === null;
    };
    const put = (event: ClipboardEvent, take: (from: Workspace) => Copied | undefined): void => {
      if (!isOurs(event) || getSelection()?.isCollapsed === false) return;
      const copied = take(workspace);
      if (copied === undefined) return;
      clipboard.remember(copied);
      event.clipboardData?.setData('text/plain', copied.text);
      event.clipboardData?.setData('text/html', copied.html);
      event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent): void => {
      put(event, copySelection);
    };
    const onCut = (event: ClipboardEvent): void => {
      put(event, cutSelection);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isOurs(event)) return;
      event.preventDefault();
      const data = event.clipboardData;
      pasteCopied(workspace, {
        text: data?.getData('text/plain') ?? '',
        html: data?.getData('text/html') ?? '',
      });
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [workspace]);
}
