import { useMemo, type ReactElement } from 'react';
import { actions } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { actionGroups, type ActionGroup } from '#renderer/actions/action.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { MenuBar, type MenuEntry } from '#renderer/ui/MenuBar.tsx';

const TITLES: Readonly<Record<ActionGroup, string>> = {
  file: 'File',
  edit: 'Edit',
  arrange: 'Arrange',
  view: 'View',
  help: 'Help',
};

/** The menus, from the registry: one menu a group of actions. */
export function AppMenu(): ReactElement {
  const workspace = useWorkspace();
  const menus = useMemo(
    () =>
      actionGroups
        .filter((group) => actions.some((action) => action.group === group))
        .map((group) => ({ label: TITLES[group], groups: () => [entriesOf(group, workspace)] })),
    [workspace],
  );
  return <MenuBar label="Menu" menus={menus} />;
}

function entriesOf(group: ActionGroup, workspace: Workspace): readonly MenuEntry[] {
  return actions
    .filter((action) => action.group === group)
    .map((action) => ({
      id: action.id,
      label: action.label,
      keys: keysOf(action),
      blocked: action.blocked?.(workspace),
      run: () => {
        runAction(action, workspace);
      },
    }));
}
