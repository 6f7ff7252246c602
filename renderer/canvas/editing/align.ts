import { fail, type Result } from '#shared/kernel/result.ts';
import { boundsOf, type Box } from '#shared/layout/box.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Command } from '#shared/edit/command.ts';
import { relocate } from './relocate.ts';
import { outermost } from '#shared/placing/selected.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';

/** Moves elements so that an edge or a middle of all of them is on one line. */
export function align(document: Topology, ids: Iterable<ElementId>, how: Alignment): Result<Command, string> {
  const boxes = boxesOf(document, ids);
  const bounds = boundsOf(boxes.values());
  if (bounds === undefined || boxes.size < 2) return fail('Select at least two elements.');
  const corners = new Map([...boxes].map(([id, box]) => [id, alignedCorner(box, bounds, how)]));
  return relocate(document, corners, undefined);
}

/** Moves elements so that the distances between neighbours are the same; the outermost two stay. */
export function distribute(
  document: Topology,
  ids: Iterable<ElementId>,
  axis: Axis,
): Result<Command, string> {
  const boxes = boxesOf(document, ids);
  const bounds = boundsOf(boxes.values());
  if (bounds === undefined || boxes.size < 3) return fail('Select at least three elements.');
  const start = (box: Box): number => (axis === 'across' ? box.x : box.y);
  const length = (box: Box): number => (axis === 'across' ? box.width : box.height);
  const ordered = [...boxes].sort(([, left], [, right]) => start(left) - start(right));
  const filled = ordered.reduce((sum, [, box]) => sum + length(box), 0);
  const gap = (length(bounds) - filled) / (ordered.length - 1);
  let next = start(bounds);
  const corners = new Map<ElementId, Position>();
  for (const [id, box] of ordered) {
    corners.set(id, axis === 'across' ? { x: next, y: box.y } : { x: box.x, y: next });
    next += length(box) + gap;
  }
  return relocate(document, corners, undefined);
}

function boxesOf(document: Topology, ids: Iterable<ElementId>): ReadonlyMap<ElementId, Box> {
  const outline = outlineOf(document);
  return new Map(
    outermost(document, ids).flatMap(({ id }) => {
      const box = outline.box(id);
      return box === undefined ? [] : [[id, box] as const];
    }),
  );
}

function alignedCorner(box: Box, bounds: Box, how: Alignment): Position {
  switch (how) {
    case 'left':
      return { x: bounds.x, y: box.y };
    case 'centre':
      return { x: bounds.x + (bounds.width - box.width) / 2, y: box.y };
    case 'right':
      return { x: bounds.x + bounds.width - box.width, y: box.y };
    case 'top':
      return { x: box.x, y: bounds.y };
    case 'middle':
      return { x: box.x, y: bounds.y + (bounds.height - box.height) / 2 };
    case 'bottom':
      return { x: box.x, y: bounds.y + bounds.height - box.height };
  }
}
