import type { Position } from '#shared/model/element.ts';

/** Where a mouse or a finger is, in pixels of the window. */
export function pointerOf(event: MouseEvent | TouchEvent): Position {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0] ?? event.touches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}

/** Milliseconds of an animated change of view; none for people who asked their system for less motion. */
export function animationTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250;
}
