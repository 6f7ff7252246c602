import type { Transform } from '@xyflow/react';
import type { Box } from '#shared/layout/box.ts';

/** How much of the window's width and height is kept ready on each side of it. */
const MARGIN = 0.15;
/** A region this many times as wide as the window is looked at from much nearer than before. */
const MUCH_WIDER = 2.5;

/** The part of the canvas that is in a window of this size. */
export function inWindow([left, top, zoom]: Transform, width: number, height: number): Box {
  return { x: -left / zoom, y: -top / zoom, width: width / zoom, height: height / zoom };
}

/**
 * The part of the canvas that is kept ready: what is in the window, with some margin. The same as before as long as the
 * window is inside it and not much smaller, so that panning a little changes nothing.
 */
export function nextRegion(before: Box | undefined, window: Box): Box {
  if (before !== undefined && isInside(window, before) && before.width <= window.width * MUCH_WIDER) {
    return before;
  }
  const [aside, above] = [window.width * MARGIN, window.height * MARGIN];
  return {
    x: window.x - aside,
    y: window.y - above,
    width: window.width + 2 * aside,
    height: window.height + 2 * above,
  };
}

/** Whether a box lies in another one with all of it. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
