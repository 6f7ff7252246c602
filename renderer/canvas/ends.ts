import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

export type Ends = readonly [from: ElementId, to: ElementId];

/** The tables of a document that lines are drawn for. */
type Lines = Pick<Topology, 'connections' | 'pairs' | 'links'>;

const known = new WeakMap<Topology['connections'], Lines & { readonly ends: ReadonlyMap<string, Ends> }>();

/**
 * What every line joins: a connection its client and server, a pair its primary and backup, a link two places. Asking again
 * while no line has changed gives the same object.
 */
export function endsById({ connections, pairs, links }: Lines): ReadonlyMap<string, Ends> {
  const before = known.get(connections);
  if (before?.pairs === pairs && before.links === links) return before.ends;
  const ends = new Map<string, Ends>();
  for (const { id, ends: joined } of Object.values(links)) ends.set(id, joined);
  for (const { id, from, to } of Object.values(connections)) ends.set(id, [from, to]);
  for (const { id, primary, backup } of Object.values(pairs)) ends.set(id, [primary, backup]);
  known.set(connections, { connections, pairs, links, ends });
  return ends;
}
