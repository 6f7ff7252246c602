import { Position as Side } from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';
import type { Position } from '#shared/model/element.ts';

export interface EdgeEnd extends Position {
  readonly side: Side;
}

/** Distance of an edge's end from the corners of a box. */
const INSET = 14;
/** Boxes above each other that are farther apart than this may have others between them. */
const NEIGHBOUR_DISTANCE = 110;
/** Boxes with so much room between their columns are joined across it, however far up or down. */
const COLUMN_DISTANCE = 40;

/**
 * Where a line between two boxes leaves the one and meets the other: on the sides that face each other, straight across
 * where the boxes are level, otherwise as near to level as the sides allow. Boxes in one column that are no neighbours
 * are joined around the column, on the side `around`, so that the line does not run behind what stands between them.
 */
export function edgeEnds(from: Box, to: Box, around: Side = Side.Right): readonly [EdgeEnd, EdgeEnd] {
  const across = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  const down = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height));
  if (across >= down || across >= COLUMN_DISTANCE) {
    const isRight = centre(to).x >= centre(from).x;
    const [startY, endY] = level(from.y, from.height, to.y, to.height);
    return [
      { x: isRight ? from.x + from.width : from.x, y: startY, side: isRight ? Side.Right : Side.Left },
      { x: isRight ? to.x : to.x + to.width, y: endY, side: isRight ? Side.Left : Side.Right },
    ];
  }
  if (across < 0 && down > NEIGHBOUR_DISTANCE) {
    const x = (box: Box): number => (around === Side.Right ? box.x + box.width : box.x);
    return [
      { x: x(from), y: centre(from).y, side: around },
      { x: x(to), y: centre(to).y, side: around },
    ];
  }
  const isBelow = centre(to).y >= centre(from).y;
  const [startX, endX] = level(from.x, from.width, to.x, to.width);
  return [
    { x: startX, y: isBelow ? from.y + from.height : from.y, side: isBelow ? Side.Bottom : Side.Top },
    { x: endX, y: isBelow ? to.y : to.y + to.height, side: isBelow ? Side.Top : Side.Bottom },
  ];
}

function centre({ x, y, width, height }: Box): Position {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Points on two intervals that are as close to each other as their insets allow; the middle of what they share. */
function level(
  start: number,
  length: number,
  otherStart: number,
  otherLength: number,
): readonly [number, number] {
  const low = Math.max(start, otherStart);
  const high = Math.min(start + length, otherStart + otherLength);
  if (high - low >= INSET) return [(low + high) / 2, (low + high) / 2];
  const clamp = (value: number, from: number, size: number): number =>
    Math.min(from + size - INSET, Math.max(from + INSET, value));
  const middle = otherStart + otherLength / 2;
  return [clamp(middle, start, length), clamp(start + length / 2, otherStart, otherLength)];
}

export interface Curve {
  readonly path: string;
  readonly middle: Position;
}

/** A line around a column: out of one side, along it, and back into the same side of another box. */
export function roundabout(start: EdgeEnd, end: EdgeEnd): Curve {
  const reach = Math.min(96, 28 + Math.abs(end.y - start.y) * 0.12);
  const outermost = start.side === Side.Right ? Math.max(start.x, end.x) : Math.min(start.x, end.x);
  const x = outermost + (start.side === Side.Right ? reach : -reach);
  const points = [`${x} ${start.y}`, `${x} ${end.y}`, `${end.x} ${end.y}`];
  return {
    path: `M${start.x} ${start.y}C${points.join(',')}`,
    // A quarter of the way from the control points back to the ends.
    middle: { x: (start.x + end.x + 6 * x) / 8, y: (start.y + end.y) / 2 },
  };
}
