import type { Action } from '#renderer/actions/action.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Runs an action when it can be done now, and nothing else goes on. What goes wrong inside is told, never swallowed. */
export function runAction(action: Action, workspace: Workspace): void {
  if (workspace.session.getState().undertaking !== null) return;
  if (action.blocked?.(workspace) !== undefined) return;
  attempt(workspace, action.label, () => action.run(workspace));
}
