import { create, type Spot } from '#renderer/canvas/editing/create.ts';
import { placeOfSelection } from '#renderer/canvas/editing/selected.ts';
import { nearestLegalPlace, standingProblem } from '#renderer/canvas/editing/standing.ts';
import type { PaletteItem } from '#renderer/state/view-store.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Adds without a pointer: into the selected place or the nearest one around it that may hold it, else where one looks. */
export function addItem({ documents, session, view, notices, nextId }: Workspace, item: PaletteItem): void {
  const { document } = documents.getState();
  const wished = placeOfSelection(document, session.getState().selection);
  const place = nearestLegalPlace(document, item.type, wished);
  if (place === undefined) {
    notices.post({ kind: 'error', text: standingProblem(document, item.type, wished) ?? '' });
    return;
  }
  const spot: Spot = { place, near: place === null ? view.getState().centre() : null };
  const made = create(document, item, spot, nextId);
  const done = made.ok ? documents.dispatch(made.value.command) : made;
  if (!done.ok) notices.post({ kind: 'error', text: done.error });
  else if (made.ok) session.revealAndSelect(made.value.ids);
}
