import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { readingOrder } from './reading-order.ts';

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** Elements whose upper edges are closer than this stand beside each other, not one below the other. */
const STEP = 20;

/**
 * Where an arrow leads from something drawn; undefined where there is nothing more. Right and left go through all elements
 * as a page is read, Home and End to its ends; up and down to the nearest in sight. From a connection, pair or link, arrows
 * lead to its ends: left and up to the first (the client, the primary), right and down to the other.
 */
export function stepFrom(document: Topology, id: string, way: Way): ElementId | undefined {
  const ends = endsOf(document, id);
  if (ends !== undefined)
    return way === 'ArrowLeft' || way === 'ArrowUp' || way === 'Home' ? ends[0] : ends[1];
  if (way === 'ArrowUp' || way === 'ArrowDown') return nearest(document, id, way === 'ArrowUp' ? -1 : 1);
  const order = readingOrder(document);
  if (way === 'Home') return order[0]?.id;
  if (way === 'End') return order.at(-1)?.id;
  const index = order.findIndex((element) => element.id === id);
  return index === -1 ? undefined : order[index + (way === 'ArrowLeft' ? -1 : 1)]?.id;
}

/** What is left of a drawing beside something that was taken out of it: what was read next, else what was read before. */
export function leftBeside(before: Topology, after: Topology, id: string): ElementId | undefined {
  const isLeft = (other: ElementId): boolean => Object.hasOwn(after.elements, other);
  const ends = endsOf(before, id);
  if (ends !== undefined) return ends.find(isLeft);
  const order = readingOrder(before).map((element) => element.id);
  const index = order.indexOf(id);
  return order.slice(index + 1).find(isLeft) ?? order.slice(0, index).findLast(isLeft);
}

/** Whether something with this id is drawn. */
export function isDrawn({ elements, connections, pairs, links }: Topology, id: string): boolean {
  return [elements, connections, pairs, links].some((table) => Object.hasOwn(table, id));
}

function endsOf(
  { connections, pairs, links }: Topology,
  id: string,
): readonly [ElementId, ElementId] | undefined {
  const connection = connections[id];
  if (connection !== undefined) return [connection.from, connection.to];
  const pair = pairs[id];
  return pair === undefined ? links[id]?.ends : [pair.primary, pair.backup];
}

function nearest(document: Topology, id: ElementId, direction: 1 | -1): ElementId | undefined {
  const outline = outlineOf(document);
  const from = outline.box(id);
  if (from === undefined) return undefined;
  const ahead = Object.keys(document.elements).flatMap((other) => {
    const corner = other === id ? undefined : outline.box(other);
    const distance = corner === undefined ? 0 : (corner.y - from.y) * direction;
    return corner === undefined || distance < STEP
      ? []
      : [{ id: other, cost: distance + aside(from, corner) }];
  });
  return ahead.reduce<(typeof ahead)[number] | undefined>(
    (best, one) => (best === undefined || one.cost < best.cost ? one : best),
    undefined,
  )?.id;
}

/** To the side counts double, so that a column is kept. */
function aside(from: Position, to: Position): number {
  return 2 * Math.abs(to.x - from.x);
}
