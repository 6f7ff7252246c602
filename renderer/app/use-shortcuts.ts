import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { actions } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { Action } from '#renderer/actions/action.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';

/** Parts of the window whose own keys must not reach the drawing: Delete in a list must not delete what is selected. */
const OWN_KEYS = '[data-own-keys], [role="menu"], [role="menubar"], [role="listbox"], [role="dialog"]';
const TEXT = 'input, textarea, select, [contenteditable="true"]';

/** Keys run actions while no dialog is open. */
export function useShortcuts(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const entries = actions
      .filter(({ browserKeys }) => browserKeys !== true)
      .flatMap((action) =>
        [action.shortcut, action.otherShortcut]
          .filter((keys) => keys !== undefined)
          .map((keys) => [keys, (event: KeyboardEvent) => pressed(event, action, workspace)] as const),
      );
    return tinykeys(window, Object.fromEntries(entries));
  }, [workspace]);
}

function pressed(event: KeyboardEvent, action: Action, workspace: Workspace): void {
  if (event.defaultPrevented || !mayRun(event, action, workspace)) return;
  event.preventDefault();
  runAction(action, workspace);
}

function mayRun(event: KeyboardEvent, action: Action, { session, questions }: Workspace): boolean {
  if (session.getState().dialog !== null || questions.getState().queue.length > 0) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (action.whileTyping === true) return true;
  if (target?.closest(TEXT) != null) return false;
  if (event.ctrlKey || event.metaKey) return !isCopyOfText(event);
  return target?.closest(OWN_KEYS) == null;
}

/** Copying words that were marked in a panel is not copying elements. */
function isCopyOfText(event: KeyboardEvent): boolean {
  return ['KeyC', 'KeyX'].includes(event.code) && getSelection()?.isCollapsed === false;
}
