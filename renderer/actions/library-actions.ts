import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { sharedDatabases } from '#shared/library/shared-databases.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import type { LibraryInstance } from '#shared/model/library-instance.ts';
import type { Action } from '#renderer/actions/action.ts';
import { carryOut, carryOutCommand } from '#renderer/canvas/editing/carry-out.ts';
import type { Spot } from '#renderer/canvas/editing/create.ts';
import { drawItem, itemStandingProblem, placeForItem } from '#renderer/canvas/editing/draw-item.ts';
import { placeOfSelection, selectedElements } from '#shared/placing/selected.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

export const saveSelectionToLibrary: Action = {
  id: 'edit.saveToLibrary',
  label: 'Save selection to library…',
  group: 'edit',
  icon: 'puzzle',
  keywords: ['part', 'own', 'reuse', 'template', 'keep'],
  blocked: selectionProblem,
  run: ({ session }) => {
    session.askHowToKeep(null);
  },
};

export const openLibrary: Action = {
  id: 'file.library',
  label: 'My library…',
  group: 'file',
  icon: 'puzzle',
  keywords: ['parts', 'own', 'import', 'export', 'outdated'],
  run: async ({ library, session }) => {
    session.openDialog('library');
    await library.load();
  },
};

/** Why nothing can be kept now, or undefined when the selection can. */
export function selectionProblem({ documents, session }: Workspace): string | undefined {
  const { document } = documents.getState();
  return selectedElements(document, session.getState().selection).length === 0
    ? 'Select at least one element'
    : undefined;
}

/** Reads the library at start. What cannot be read is told, and nothing else suffers from it. */
export async function loadLibrary({ library, notices, session }: Workspace): Promise<void> {
  await library.load();
  const { broken, failure } = library.getState();
  if (failure !== null) notices.post({ kind: 'error', text: 'Your library is not there.', detail: failure });
  if (broken.length === 0) return;
  notices.post({
    kind: 'error',
    text: `${countOf(broken.length, 'part')} of your library cannot be read.`,
    action: {
      label: 'Show',
      run: () => {
        session.openDialog('library');
      },
    },
  });
}

/**
 * Begins to draw an item: at once, or after its questions have been answered. Without a spot, where the user works. True
 * when it has been drawn.
 */
export function beginDrawing(workspace: Workspace, id: string, given?: Spot): boolean {
  const { documents, session, view, library, notices } = workspace;
  const item = library.getState().items.find((candidate) => candidate.id === id);
  if (item === undefined) {
    notices.post({ kind: 'error', text: 'This part is no longer in your library.' });
    return false;
  }
  const { document } = documents.getState();
  const wished = placeOfSelection(document, session.getState().selection);
  const place = given === undefined ? placeForItem(document, item, wished) : given.place;
  const problem = itemStandingProblem(document, item, place === undefined ? wished : place);
  if (place === undefined || problem !== undefined) {
    notices.post({
      kind: 'error',
      text: problem ?? `${excerpt(item.name)} cannot stand here.`,
      topic: 'drawing',
    });
    return false;
  }
  const spot: Spot = given ?? { place, near: place === null ? view.getState().centre() : null };
  if (item.parameters.length === 0) {
    const shared = sharedDatabases(item, {}, document);
    const isDrawn = finishDrawing(workspace, item, {}, spot);
    if (isDrawn && shared.length > 0) notices.post({ kind: 'info', text: shared.join(' ') });
    return isDrawn;
  }
  session.askForNames({ item: id, ...spot });
  return false;
}

/** Draws an item and selects it. False when it could not be. */
export function finishDrawing(
  workspace: Workspace,
  item: LibraryItem,
  values: Readonly<Record<string, string>>,
  spot: Spot,
): boolean {
  const { documents, session, nextId } = workspace;
  const drawn = drawItem(documents.getState().document, item, values, spot, nextId);
  if (!carryOut(workspace, drawn) || !drawn.ok) return false;
  session.revealAndSelect(drawn.value.ids);
  return true;
}

/** A drawn part no longer counts as coming from the library; nothing else of it changes. */
export function forgetOrigin(workspace: Workspace, { id, itemName, elements }: LibraryInstance): void {
  const nobody = Object.fromEntries(Object.keys(elements).map((element) => [element, null]));
  const command = { type: 'changeInstance' as const, id, elements: nobody };
  if (carryOutCommand(workspace, { ok: true, value: command })) {
    workspace.notices.post({
      kind: 'info',
      text: `The part no longer counts as drawn from ${excerpt(itemName)}.`,
    });
  }
}

/** A drawn part counts as the present version of its item from now on, as it stands. */
export function keepAsItIs(workspace: Workspace, { id }: LibraryInstance, item: LibraryItem): void {
  const { version, name: itemName } = item;
  carryOutCommand(workspace, { ok: true, value: { type: 'changeInstance', id, version, itemName } });
}
