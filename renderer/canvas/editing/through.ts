import { componentType } from '#shared/catalog/catalog.ts';
import { fromMatrix, mayConnect } from '#shared/facts/connecting.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import { emptySize } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { nameFor } from '#shared/naming/name-pattern.ts';
import { freshElement } from './create.ts';
import { withRoom, type Change } from '#shared/placing/room.ts';
import { snapped, spotIn } from '#shared/placing/spots.ts';
import { labelOf, nearestLegalPlace } from '#shared/placing/standing.ts';

type Remedy = { readonly label: string; readonly change: Change };

/**
 * What leads from a client to a server that cannot be connected directly: one of the type that belongs in between, which
 * already reaches the server, or a new one connected to both.
 */
export function bridge(
  document: Topology,
  from: ElementId,
  to: ElementId,
  through: string,
  nextId: IdSource,
): Remedy | undefined {
  const existing = Object.values(document.elements).find(
    ({ id, type }) => type === through && mayConnect(document, from, id).allowed && touch(document, id, to),
  );
  if (existing !== undefined) {
    const id = nextId();
    const command = { type: 'insert' as const, connections: [{ id, from, to: existing.id }] };
    return { label: `Connect to ${existing.name} instead`, change: { command, ids: [id] } };
  }
  const spec = componentType(through);
  const server = document.elements[to];
  if (spec === undefined || server === undefined) return undefined;
  const place = nearestLegalPlace(document, through, server.parent);
  if (place === undefined) return undefined;
  const middle = freshElement(spec, {
    id: nextId(),
    name: nameFor(document, through, place),
    parent: place,
    position: spotIn(document, place, emptySize(through), snapped(between(document, from, to, place))),
  });
  const connections = [
    leg(document, from, middle.id, through),
    leg(document, middle.id, to, through),
  ].flatMap((ends): Connection[] => (ends === undefined ? [] : [{ id: nextId(), ...ends }]));
  const label = `Add ${labelOf(through)} in between`;
  const command = withRoom(document, { type: 'insert', elements: [middle], connections, label }, [place]);
  return { label, change: { command, ids: [middle.id] } };
}

function touch(document: Topology, first: ElementId, second: ElementId): boolean {
  return Object.values(document.connections).some(
    ({ from, to }) => (from === first && to === second) || (from === second && to === first),
  );
}

/** The legal direction between two ends, one of which is the new element of type `through`. */
function leg(
  document: Topology,
  from: ElementId,
  to: ElementId,
  through: string,
): Pick<Connection, 'from' | 'to'> | undefined {
  const client = document.elements[from]?.type ?? through;
  const server = document.elements[to]?.type ?? through;
  if (fromMatrix(client, server).allowed) return { from, to };
  return fromMatrix(server, client).allowed ? { from: to, to: from } : undefined;
}

function between(document: Topology, from: ElementId, to: ElementId, place: ElementId | null): Position {
  const outline = outlineOf(document);
  const [left, right] = [outline.box(from), outline.box(to)];
  const origin = (place === null ? undefined : outline.box(place)) ?? { x: 0, y: 0 };
  if (left === undefined || right === undefined) return { x: 0, y: 0 };
  return { x: (left.x + right.x) / 2 - origin.x, y: (left.y + right.y) / 2 - origin.y };
}
