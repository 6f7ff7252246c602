import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { boundsOf } from '#shared/layout/box.ts';
import { sizeOf } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER } from '#shared/layout/free-spot.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import { instantiate } from '#shared/library/instantiate.ts';
import { rootsOf, type LibraryItem } from '#shared/library/library-item.ts';
import type { ElementId, Position, Size } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Spot } from './create.ts';
import { withRoom, type Change } from '#shared/placing/room.ts';
import { snapped, spotIn } from '#shared/placing/spots.ts';
import { standingProblem } from '#shared/placing/standing.ts';

/** Why an item of the library may not stand in a place (null: on the bare canvas), or undefined where it may. */
export function itemStandingProblem(
  document: Topology,
  item: LibraryItem,
  place: ElementId | null,
): string | undefined {
  const problems = rootsOf(item.fragment).map((root) => standingProblem(document, root.type, place));
  return problems.find((problem) => problem !== undefined);
}

/** The innermost place from `place` outwards that may hold the item; undefined when none may. */
export function placeForItem(
  document: Topology,
  item: LibraryItem,
  place: ElementId | null,
): ElementId | null | undefined {
  const around = place === null ? [] : outlineOf(document).path(place).toReversed();
  return [...around, null].find((candidate) => itemStandingProblem(document, item, candidate) === undefined);
}

/** Draws an item with values for its parameters. Fails with the reason where it may not stand. */
export function drawItem(
  document: Topology,
  item: LibraryItem,
  values: Readonly<Record<string, string>>,
  { place, near }: Spot,
  nextId: IdSource,
): Result<Change, string> {
  const problem = itemStandingProblem(document, item, place);
  if (problem !== undefined) return fail(problem);
  const roots = rootsOf(item.fragment).map((root) => ({ ...root.position, ...sizeOf(root) }));
  const size: Size = boundsOf(roots) ?? { width: 0, height: 0 };
  const position = spotIn(document, place, size, wantedCorner(document, place, near, size));
  const made = instantiate(item, values, document, place, position, nextId);
  if (!made.ok) return made;
  const elements = made.value.type === 'insert' ? (made.value.elements ?? []) : [];
  return ok({
    command: withRoom(document, made.value, [place]),
    ids: elements.filter(({ parent }) => parent === place).map(({ id }) => id),
  });
}

function wantedCorner(
  document: Topology,
  place: ElementId | null,
  near: Position | null,
  { width, height }: Size,
): Position {
  if (near === null) return place === null ? { x: 0, y: 0 } : CONTENT_CORNER;
  const around = (place === null ? undefined : outlineOf(document).box(place)) ?? { x: 0, y: 0 };
  return snapped({ x: near.x - width / 2 - around.x, y: near.y - height / 2 - around.y });
}
