import { countOf } from '#shared/kernel/words.ts';
import type { Action } from '#renderer/actions/action.ts';
import { carryOut } from '#renderer/canvas/editing/carry-out.ts';
import { fragmentOf, fragmentText, readFragment, type Fragment } from '#renderer/canvas/editing/fragment.ts';
import { paste } from '#renderer/canvas/editing/paste.ts';
import { selectedElements } from '#renderer/canvas/editing/selected.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** The selected elements as text for the clipboard; undefined when none is selected. */
export function copySelection(workspace: Workspace): string | undefined {
  const fragment = selectedFragment(workspace);
  return fragment === undefined ? undefined : fragmentText(fragment);
}

/** The same, and the elements are gone. */
export function cutSelection(workspace: Workspace): string | undefined {
  const { documents, session } = workspace;
  const text = copySelection(workspace);
  if (text === undefined) return undefined;
  documents.dispatch({ type: 'remove', ids: [...session.getState().selection] });
  session.select([]);
  return text;
}

/** Draws what a text from the clipboard holds: into the selected place, or beside the originals. */
export function pasteText(workspace: Workspace, text: string): void {
  const { notices, documents, session } = workspace;
  const fragment = readFragment(text);
  if (fragment === undefined) {
    notices.post({ kind: 'info', text: 'The clipboard holds no elements of a drawing.' });
    return;
  }
  const { selection } = session.getState();
  const [only] = selectedElements(documents.getState().document, selection);
  const place = selection.size === 1 && only !== undefined && isPlace(only) ? only.id : undefined;
  insertCopy(workspace, fragment, place, 'Paste');
}

function insertCopy(
  workspace: Workspace,
  fragment: Fragment,
  place: string | undefined,
  verb: 'Paste' | 'Duplicate',
): void {
  const { documents, session, view, nextId } = workspace;
  const target = { place, centre: view.getState().centre(), verb };
  const copy = paste(documents.getState().document, fragment, target, nextId);
  if (carryOut(workspace, copy) && copy.ok) session.revealAndSelect(copy.value.ids);
}

function selectedFragment({ documents, session }: Workspace): Fragment | undefined {
  const { document } = documents.getState();
  const elements = selectedElements(document, session.getState().selection);
  return elements.length === 0
    ? undefined
    : fragmentOf(
        document,
        elements.map(({ id }) => id),
      );
}

function blockedWithoutElements(workspace: Workspace): string | undefined {
  return selectedFragment(workspace) === undefined ? 'Select at least one element' : undefined;
}

export const clipboardActions: readonly Action[] = [
  {
    id: 'edit.cut',
    label: 'Cut',
    group: 'edit',
    icon: 'scissors',
    shortcut: '$mod+KeyX',
    browserKeys: true,
    blocked: blockedWithoutElements,
    run: async (workspace) => {
      const text = cutSelection(workspace);
      if (text !== undefined) await workspace.clipboard.write(text);
    },
  },
  {
    id: 'edit.copy',
    label: 'Copy',
    group: 'edit',
    icon: 'copy',
    shortcut: '$mod+KeyC',
    browserKeys: true,
    blocked: blockedWithoutElements,
    run: async (workspace) => {
      const text = copySelection(workspace);
      if (text === undefined) return;
      await workspace.clipboard.write(text);
      const { size } = workspace.session.getState().selection;
      workspace.notices.post({ kind: 'info', text: `Copied ${countOf(size, 'element')}.` });
    },
  },
  {
    id: 'edit.paste',
    label: 'Paste',
    group: 'edit',
    icon: 'clipboard-paste',
    shortcut: '$mod+KeyV',
    browserKeys: true,
    run: async (workspace) => {
      pasteText(workspace, await workspace.clipboard.read());
    },
  },
  {
    id: 'edit.duplicate',
    label: 'Duplicate',
    group: 'edit',
    icon: 'copy',
    shortcut: '$mod+KeyD',
    keywords: ['clone', 'copy'],
    blocked: blockedWithoutElements,
    run: (workspace) => {
      const fragment = selectedFragment(workspace);
      if (fragment !== undefined) insertCopy(workspace, fragment, undefined, 'Duplicate');
    },
  },
];
