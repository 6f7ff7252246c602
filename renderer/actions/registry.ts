import type { Action } from '#renderer/actions/action.ts';
import { arrangeActions } from '#renderer/actions/arrange.ts';
import { editActions } from '#renderer/actions/edit.ts';
import { fileActions } from '#renderer/actions/file-actions.ts';
import { flowActions } from '#renderer/actions/flow-actions.ts';
import { helpActions } from '#renderer/actions/help-actions.ts';
import { panelActions } from '#renderer/actions/panel-actions.ts';
import { partActions } from '#renderer/actions/part-actions.ts';
import { portActions } from '#renderer/actions/port-actions.ts';
import { problemActions } from '#renderer/actions/problem-actions.ts';
import { viewActions } from '#renderer/actions/view.ts';

/** Every action of the app, in the order of the menus. */
export const actions: readonly Action[] = [
  ...fileActions,
  ...editActions,
  ...arrangeActions,
  ...viewActions,
  ...problemActions,
  ...flowActions,
  ...portActions,
  ...panelActions,
  ...partActions,
  ...helpActions,
];

const byId = new Map(actions.map((action) => [action.id, action]));

/** The action with this id, or undefined when there is none. */
export function findAction(id: string): Action | undefined {
  return byId.get(id);
}
