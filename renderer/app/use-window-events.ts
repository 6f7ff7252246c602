import { useEffect } from 'react';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { isEdited } from '#shared/edit/history.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { closeWindow } from '#renderer/actions/file-actions.ts';
import { takeArrived } from '#renderer/actions/file-arrivals.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { useDocument, usePreferences, useWorkspace } from '#renderer/state/workspace.ts';

/** What the machine tells the app: menu, files from outside, the wish to close; and what the app tells the machine. */
export function usePlatformEvents(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const { platform } = workspace;
    const stops = [
      platform.onMenuAction((id) => {
        const action = findAction(id);
        const isAsking = workspace.questions.getState().queue.length > 0;
        if (action !== undefined && !isAsking) runAction(action, workspace);
      }),
      platform.onFileArrived((outcome) => {
        attempt(workspace, 'Open', () => takeArrived(workspace, outcome));
      }),
      platform.onCloseRequested(() => {
        attempt(workspace, 'Close', () => closeWindow(workspace));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [workspace]);

  const name = useDocument((state) => state.document.name);
  const edited = useDocument((state) => isEdited(state.history));
  useEffect(() => {
    workspace.platform.showDocument(excerpt(name), edited);
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
