import { useMemo, type ReactElement } from 'react';
import { actions } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { actionGroups, type ActionGroup } from '#renderer/actions/action.ts';
import { useWorkspace, type Workspace } from '#renderer/state/workspace.ts';
import { MenuBar } from '#renderer/ui/MenuBar.tsx';
import type { MenuEntry } from '#renderer/ui/MenuGroups.tsx';

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
        .map((group) => ({ label: TITLES[group], groups: () => sectionsOf(group, workspace) })),
    [workspace],
  );
  return <MenuBar label="Menu" menus={menus} />;
}

/** Entries with a line above them. */
const SECTION_STARTS = new Set([
  'file.save',
  'file.export',
  'file.settings',
  'edit.cut',
  'edit.delete',
  'edit.connect',
  'edit.saveToLibrary',
  'arrange.pin',
  'arrange.left',
  'view.nextProblem',
  'view.palette',
  'help.about',
]);

function sectionsOf(group: ActionGroup, workspace: Workspace): readonly (readonly MenuEntry[])[] {
  const sections: MenuEntry[][] = [];
  for (const entry of entriesOf(group, workspace)) {
    const section = sections.at(-1);
    if (section === undefined || SECTION_STARTS.has(entry.id)) sections.push([entry]);
    else section.push(entry);
  }
  return sections;
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
