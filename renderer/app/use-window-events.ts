import { useEffect } from 'react';
import { isEdited } from '#shared/edit/history.ts';
import { closeWindow } from '#renderer/actions/file-actions.ts';
import { mayLeave, openOutcome } from '#renderer/actions/file-session.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { OpenOutcome } from '#renderer/platform/platform.ts';
import { useDocument, usePreferences, useWorkspace, type Workspace } from '#renderer/state/workspace.ts';

/** What the machine tells the app: menu, files from outside, the wish to close; and what the app tells the machine. */
export function usePlatformEvents(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { platform } = workspace;
    const stops = [
      platform.onMenuAction((id) => {
        const action = findAction(id);
        if (action !== undefined && !isAsking(workspace)) runAction(action, workspace);
      }),
      platform.onFileArrived((outcome) => void openArrived(workspace, outcome)),
      platform.onCloseRequested(() => {
        if (!isAsking(workspace)) void closeWindow(workspace);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace]);

  const name = useDocument((state) => state.document.name);
  const edited = useDocument((state) => isEdited(state.history));
  useEffect(() => {
    workspace.platform.showDocument(name, edited);
  }, [workspace, name, edited]);
}

/** The chosen theme on the root element, where the tokens look for it; the system's where none is chosen. */
export function useTheme(): void {
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Opens a file that came from outside, after what is open has been settled. */
export async function openArrived(workspace: Workspace, outcome: OpenOutcome): Promise<void> {
  if (outcome.kind === 'cancelled' || isAsking(workspace)) return;
  workspace.session.closeDialog();
  if (outcome.kind === 'failed' || (await mayLeave(workspace))) await openOutcome(workspace, outcome);
}

/** Whether a question is on screen: nothing else begins before it is answered. */
function isAsking({ questions }: Workspace): boolean {
  return questions.getState().queue.length > 0;
}
