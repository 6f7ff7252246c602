import type { ReactElement } from 'react';
import type { Action } from '#renderer/actions/action.ts';
import { arrangeActions } from '#renderer/actions/arrange.ts';
import { editActions } from '#renderer/actions/edit.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { viewActions } from '#renderer/actions/view.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { ContextMenu } from '#renderer/ui/ContextMenu.tsx';

const actions: readonly Action[] = [...editActions, ...arrangeActions, ...viewActions];

/** Always there, greyed with their reason when they cannot be done. */
const ALWAYS = new Set(['edit.paste', 'edit.selectAll', 'view.layout', 'view.zoomToFit']);
const GROUPS: readonly (readonly string[])[] = [
  ['edit.rename', 'edit.connect', 'edit.connectBack', 'edit.makePair', 'edit.swapPair'],
  ['edit.cut', 'edit.copy', 'edit.paste', 'edit.duplicate', 'edit.delete', 'edit.saveToLibrary'],
  ['view.layout', 'arrange.pin', 'arrange.unpin', 'arrange.left', 'arrange.top', 'arrange.across'],
  ['edit.selectAll', 'view.zoomToSelection', 'view.zoomToFit'],
];

/** What can be done with the selection, at the pointer or by Shift+F10. What makes no sense now is left out. */
export function CanvasMenu({
  children,
}: {
  readonly children: ReactElement<Record<string, unknown>>;
}): ReactElement {
  const workspace = useWorkspace();
  const groups = () =>
    GROUPS.map((ids) =>
      ids.flatMap((id) => {
        const action = actions.find((candidate) => candidate.id === id);
        const blocked = action?.blocked?.(workspace);
        if (action === undefined || (blocked !== undefined && !ALWAYS.has(id))) return [];
        const run = (): void => {
          runAction(action, workspace);
        };
        return [{ id, label: action.label, keys: keysOf(action), blocked, run }];
      }),
    );
  return <ContextMenu groups={groups}>{children}</ContextMenu>;
}
