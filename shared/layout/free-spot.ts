import type { Position, Size } from '#shared/model/element.ts';
import { boundsOf, overlaps, type Box } from '#shared/layout/box.ts';
import { GAP, PLACE_PADDING, TITLE_HEIGHT } from '#shared/layout/dimensions.ts';

const STEP = 24;
const MAX_RINGS = 60;

/** Left and upper limit of contents; the bare canvas has none. */
export type Corner = Position | null;

/** The corner that the contents of every place start at. */
export const CONTENT_CORNER: Position = { x: PLACE_PADDING, y: TITLE_HEIGHT + PLACE_PADDING };

/**
 * The position nearest to `wanted` where a box of this size keeps its distance from all that stands there already.
 * Searches ever wider squares around the wanted position; when even the widest is full, the spot is below everything.
 */
export function freeSpot(size: Size, wanted: Position, taken: readonly Box[], corner: Corner): Position {
  const start = within(wanted, corner);
  const { width, height } = size;
  for (let ring = 0; ring <= MAX_RINGS; ring += 1) {
    let best: Position | undefined;
    for (const [dx, dy] of ringOffsets(ring)) {
      const spot = { x: start.x + dx * STEP, y: start.y + dy * STEP };
      if (corner !== null && (spot.x < corner.x || spot.y < corner.y)) continue;
      if (taken.some((box) => overlaps({ ...spot, width, height }, box, GAP))) continue;
      if (best === undefined || distance(spot, start) < distance(best, start)) best = spot;
    }
    if (best !== undefined) return best;
  }
  const bounds = boundsOf(taken);
  return bounds === undefined ? start : { x: start.x, y: bounds.y + bounds.height + GAP };
}

function within(position: Position, corner: Corner): Position {
  if (corner === null) return position;
  return { x: Math.max(corner.x, position.x), y: Math.max(corner.y, position.y) };
}

function ringOffsets(ring: number): readonly (readonly [number, number])[] {
  if (ring === 0) return [[0, 0]];
  const offsets: [number, number][] = [];
  for (let along = -ring; along <= ring; along += 1) {
    offsets.push([along, ring], [along, -ring], [ring, along], [-ring, along]);
  }
  return offsets;
}

function distance(left: Position, right: Position): number {
  return Math.hypot(left.x - right.x, left.y - right.y);
}
