import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { fromMatrix, mayConnect } from '#shared/facts/connecting.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { linkPlaces, linkProblem } from './link-places.ts';
import type { Change } from '#shared/placing/room.ts';
import { bridge } from './through.ts';

/** Why two elements cannot be connected, and what can be done instead. */
export interface Refusal {
  readonly reason: string;
  readonly remedy?: { readonly label: string; readonly change: Change };
}

/** Connects a client to a server, or links two places by a network. */
export function connect(
  document: Topology,
  from: ElementId,
  to: ElementId,
  nextId: IdSource,
): Result<Change, Refusal> {
  const client = holder(document, from);
  const server = holder(document, to);
  const answer = mayConnect(document, client, server);
  if (answer.allowed) {
    const id = nextId();
    return ok({ command: { type: 'insert', connections: [{ id, from: client, to: server }] }, ids: [id] });
  }
  const [first, second] = [document.elements[client], document.elements[server]];
  if (first === undefined || second === undefined) return fail({ reason: answer.reason });
  if (isPlace(first) && isPlace(second)) {
    const link = linkPlaces(document, first, second, nextId);
    return link.ok ? link : fail({ reason: link.error });
  }
  if (mayConnect(document, server, client).allowed) {
    const id = nextId();
    const command = { type: 'insert' as const, connections: [{ id, from: server, to: client }] };
    return fail({
      reason: `The connection goes the other way round: ${second.name} is the client of ${first.name}.`,
      remedy: { label: 'Connect the other way', change: { command, ids: [id] } },
    });
  }
  const remedy =
    answer.through === undefined ? undefined : bridge(document, client, server, answer.through, nextId);
  return fail(remedy === undefined ? { reason: answer.reason } : { reason: answer.reason, remedy });
}

/** Leads one end of a connection elsewhere. */
export function reconnect(
  document: Topology,
  connection: string,
  end: 'from' | 'to',
  target: ElementId,
): Result<Change, Refusal> {
  const record = document.connections[connection];
  if (record === undefined) return fail({ reason: 'The connection is no longer there.' });
  const { [connection]: _moved, ...connections } = document.connections;
  const ends = { from: record.from, to: record.to, [end]: holder(document, target) };
  if (ends.from === record.from && ends.to === record.to) {
    return ok({ command: { type: 'batch', label: '', commands: [] }, ids: [connection] });
  }
  const answer = mayConnect({ ...document, connections }, ends.from, ends.to);
  if (!answer.allowed) return fail({ reason: answer.reason });
  return ok({
    command: { type: 'changeConnection', id: connection, [end]: ends[end] },
    ids: [connection],
  });
}

/**
 * Everything that a connection with one end at this element may have at the other: servers of a client, or clients of a
 * server. From a place, the places it may be linked to as well.
 */
export function legalTargets(
  document: Topology,
  anchor: ElementId,
  sought: 'servers' | 'clients' = 'servers',
): ReadonlySet<ElementId> {
  const fixed = holder(document, anchor);
  const start = document.elements[fixed];
  if (start === undefined) return new Set();
  const primaries = new Map(Object.values(document.pairs).map(({ primary, backup }) => [backup, primary]));
  const taken = new Set<ElementId>([fixed]);
  for (const { from, to } of Object.values(document.connections)) {
    if (sought === 'servers' && from === fixed) taken.add(to);
    if (sought === 'clients' && to === fixed) taken.add(from);
  }
  const byType = new Map<string, boolean>();
  const isLegalType = (type: string): boolean => {
    const known = byType.get(type);
    if (known !== undefined) return known;
    const { allowed } = sought === 'servers' ? fromMatrix(start.type, type) : fromMatrix(type, start.type);
    byType.set(type, allowed);
    return allowed;
  };
  const legal = Object.values(document.elements).filter((element) => {
    if (isLegalType(element.type)) return !taken.has(primaries.get(element.id) ?? element.id);
    return isPlace(start) && isPlace(element) && linkProblem(document, start, element) === undefined;
  });
  return new Set(legal.map(({ id }) => id));
}

/** The element that holds the connections of this one: a backup has those of its primary. */
function holder(document: Topology, id: ElementId): ElementId {
  return Object.values(document.pairs).find(({ backup }) => backup === id)?.primary ?? id;
}
