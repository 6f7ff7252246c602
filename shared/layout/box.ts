import type { ElementId, Position, Size } from '#shared/model/element.ts';

/** A rectangle; relative to a parent or to the canvas, as the one who made it says. */
export interface Box extends Position, Size {}

export function overlaps(left: Box, right: Box, gap = 0): boolean {
  return (
    left.x < right.x + right.width + gap &&
    right.x < left.x + left.width + gap &&
    left.y < right.y + right.height + gap &&
    right.y < left.y + left.height + gap
  );
}

export function contains(box: Box, point: Position): boolean {
  return point.x >= box.x && point.x < box.x + box.width && point.y >= box.y && point.y < box.y + box.height;
}

/** The smallest box around all of them, or undefined around none. */
export function boundsOf(boxes: Iterable<Box>): Box | undefined {
  let bounds: { left: number; top: number; right: number; bottom: number } | undefined;
  for (const { x, y, width, height } of boxes) {
    bounds = {
      left: Math.min(bounds?.left ?? x, x),
      top: Math.min(bounds?.top ?? y, y),
      right: Math.max(bounds?.right ?? x, x + width),
      bottom: Math.max(bounds?.bottom ?? y, y + height),
    };
  }
  if (bounds === undefined) return undefined;
  const { left, top, right, bottom } = bounds;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where an element goes and, for a place, how large it gets. The parent stays. */
export interface LayoutPlacement {
  readonly id: ElementId;
  readonly position: Position;
  readonly size?: Size;
}
