import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Command } from '#shared/edit/command.ts';
import { withRoom } from '#shared/placing/room.ts';
import { outermost } from '#shared/placing/selected.ts';
import { insidePlace } from '#shared/placing/spots.ts';
import { standingProblem } from '#shared/placing/standing.ts';

/**
 * Moves elements to new corners on the canvas (absolute pixels), optionally into another place; `undefined` leaves each
 * in its own. Fails with the reason where one of them may not stand.
 */
export function relocate(
  document: Topology,
  corners: ReadonlyMap<ElementId, Position>,
  into: ElementId | null | undefined,
): Result<Command, string> {
  const outline = outlineOf(document);
  const moved = outermost(document, corners.keys());
  const places = new Set<ElementId | null>();
  const placements = [];
  for (const element of moved) {
    const place = into === undefined ? element.parent : into;
    if (place !== null && outline.path(place).includes(element.id)) {
      return fail(`${element.name} cannot be moved into something it contains.`);
    }
    const problem = place === element.parent ? undefined : standingProblem(document, element.type, place);
    if (problem !== undefined) return fail(problem);
    const origin = (place === null ? undefined : outline.box(place)) ?? { x: 0, y: 0 };
    const corner = corners.get(element.id) ?? element.position;
    const position = insidePlace(
      { x: Math.round(corner.x - origin.x), y: Math.round(corner.y - origin.y) },
      place,
    );
    placements.push({ id: element.id, position, ...(place === element.parent ? {} : { parent: place }) });
    places.add(place);
  }
  const name = into === undefined || into === null ? undefined : document.elements[into]?.name;
  const changesPlace = into !== undefined && moved.some((element) => element.parent !== into);
  const what = moved.length === 1 ? (moved[0]?.name ?? '') : `${String(moved.length)} elements`;
  const label = changesPlace
    ? { label: name === undefined ? `Move ${what} out` : `Move ${what} to ${name}` }
    : {};
  return ok(withRoom(document, { type: 'move', placements, pinned: true, ...label }, places));
}
