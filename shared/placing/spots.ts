import { GRID, sizeOf } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER, freeSpot } from '#shared/layout/free-spot.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position, Size } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The grid point next to a position. */
export function snapped({ x, y }: Position): Position {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID };
}

/** The free spot in a place (null: the bare canvas) nearest to a position relative to it. */
export function spotIn(document: Topology, place: ElementId | null, size: Size, wanted: Position): Position {
  const taken = outlineOf(document)
    .contents(place)
    .map((element) => ({ ...element.position, ...sizeOf(element) }));
  return freeSpot(size, wanted, taken, place === null ? null : CONTENT_CORNER);
}

/** A position kept right of and below the start of a place's contents. */
export function insidePlace(position: Position, place: ElementId | null): Position {
  if (place === null) return position;
  return { x: Math.max(CONTENT_CORNER.x, position.x), y: Math.max(CONTENT_CORNER.y, position.y) };
}
