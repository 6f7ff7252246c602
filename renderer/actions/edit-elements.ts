import { countOf } from '#shared/kernel/words.ts';
import type { Action } from '#renderer/actions/action.ts';
import { carryOutAtLength } from '#renderer/actions/edit-at-length.ts';
import { selectedElements } from '#shared/placing/selected.ts';
import { focusNode } from '#renderer/canvas/focus-node.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Removes what is selected, elements with all they contain. */
export function deleteSelection(workspace: Workspace): void {
  const { session } = workspace;
  const ids = [...session.getState().selection];
  if (ids.length === 0) return;
  const title = `Deleting ${countOf(ids.length, 'item')}`;
  carryOutAtLength(workspace, title, { type: 'remove', ids }, () => {
    session.select([]);
  });
}

export const elementActions: readonly Action[] = [
  {
    id: 'edit.delete',
    label: 'Delete',
    group: 'edit',
    icon: 'trash-2',
    shortcut: 'Delete',
    keywords: ['remove'],
    blocked: ({ session }) =>
      session.getState().selection.size === 0 ? 'Select something first' : undefined,
    run: deleteSelection,
  },
  {
    id: 'edit.selectAll',
    label: 'Select all',
    group: 'edit',
    shortcut: 'Mod+A',
    run: ({ documents, session }) => {
      session.select(Object.keys(documents.getState().document.elements));
    },
  },
  {
    id: 'edit.rename',
    label: 'Rename',
    group: 'edit',
    icon: 'text-cursor-input',
    shortcut: 'F2',
    keywords: ['name', 'title'],
    blocked: (workspace) => (onlyElement(workspace) === undefined ? 'Select one element' : undefined),
    run: (workspace) => {
      const element = onlyElement(workspace);
      if (element === undefined) return;
      workspace.session.revealAndSelect([element.id]);
      workspace.session.rename(element.id);
    },
  },
  {
    id: 'edit.selectConnections',
    label: 'Go to next connection',
    group: 'edit',
    icon: 'cable',
    shortcut: 'Mod+.',
    keywords: ['edge', 'line', 'keyboard', 'select'],
    blocked: (workspace) =>
      nextConnection(workspace) === undefined ? 'Select an element that has connections' : undefined,
    run: (workspace) => {
      const next = nextConnection(workspace);
      if (next === undefined) return;
      workspace.session.revealAndSelect([next]);
      focusNode(next);
    },
  },
];

function onlyElement({ documents, session }: Workspace): { readonly id: string } | undefined {
  const [only, ...others] = selectedElements(documents.getState().document, session.getState().selection);
  return others.length === 0 ? only : undefined;
}

/** The first connection, pair or link of the selected element, or the one after that which is selected. */
function nextConnection({ documents, session }: Workspace): string | undefined {
  const { document } = documents.getState();
  const [only, ...others] = session.getState().selection;
  if (only === undefined || others.length > 0) return undefined;
  const all = [
    ...Object.values(document.connections).map(({ id, from, to }) => ({ id, ends: [from, to] })),
    ...Object.values(document.pairs).map(({ id, primary, backup }) => ({ id, ends: [primary, backup] })),
    ...Object.values(document.links).map(({ id, ends }) => ({ id, ends: [...ends] })),
  ];
  const current = all.find(({ id }) => id === only);
  const anchor = current?.ends[0] ?? only;
  const around = all.filter(({ ends }) => ends.includes(anchor));
  const index = around.findIndex(({ id }) => id === only);
  return around[(index + 1) % Math.max(1, around.length)]?.id;
}
