import type { Action } from '#renderer/actions/action.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Runs an action when it can be done now. What goes wrong inside is told, never swallowed. */
export function runAction(action: Action, workspace: Workspace): void {
  if (action.blocked?.(workspace) !== undefined) return;
  const failed = (error: unknown): void => {
    workspace.notices.post({
      kind: 'error',
      text: `"${action.label}" did not work.`,
      detail: error instanceof Error ? error.message : String(error),
    });
  };
  try {
    Promise.resolve(action.run(workspace)).catch(failed);
  } catch (error) {
    failed(error);
  }
}
