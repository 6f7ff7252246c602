import { fail } from '#shared/kernel/result.ts';
import { carryOut } from '#renderer/canvas/editing/carry-out.ts';
import { create, type Spot } from '#renderer/canvas/editing/create.ts';
import { placeOfSelection } from '#shared/placing/selected.ts';
import { nearestLegalPlace, standingProblem } from '#shared/placing/standing.ts';
import type { PaletteItem } from '#renderer/state/view-store.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Adds without a pointer: into the selected place or the nearest one around it that may hold it, else where one looks. */
export function addItem(workspace: Workspace, item: PaletteItem): void {
  const { documents, session, view, nextId } = workspace;
  const { document } = documents.getState();
  const wished = placeOfSelection(document, session.getState().selection);
  const place = nearestLegalPlace(document, item.type, wished);
  if (place === undefined) {
    carryOut(workspace, fail(standingProblem(document, item.type, wished) ?? ''));
    return;
  }
  const spot: Spot = { place, near: place === null ? view.getState().centre() : null };
  const made = create(document, item, spot, nextId);
  if (carryOut(workspace, made) && made.ok) session.revealAndSelect(made.value.ids);
}
