import type { Connection } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Pairs } from '#shared/facts/pairs.ts';

/**
 * Who connects to whom. Both ends are read as nodes: a backup has the connections of its primary (the Configuration
 * Layer copies them), and a client of a primary finds its backup by itself. Connections come in order of id, elements in
 * order of name.
 */
export interface Wiring {
  /** Connections of an application, those of its primary included. */
  readonly from: (id: ElementId) => readonly Connection[];
  /** Connections to an application or to the other side of its pair. */
  readonly to: (id: ElementId) => readonly Connection[];
  /** What an application connects to, optionally of one component type; primaries where the server is a pair. */
  readonly servers: (id: ElementId, type?: string) => readonly Element[];
  /** What connects to an application or its pair, optionally of one component type; primaries where the client is a pair. */
  readonly clients: (id: ElementId, type?: string) => readonly Element[];
}

export function wiringOf(document: Topology, pairs: Pairs): Wiring {
  const connections = sortedBy(Object.values(document.connections), (connection) => connection.id);
  const bySource = groupBy(connections, (connection) => connection.from);
  const byTarget = groupBy(connections, (connection) => connection.to);
  const touching = (
    index: ReadonlyMap<string, readonly Connection[]>,
    id: ElementId,
  ): readonly Connection[] => {
    const pair = pairs.pair(id);
    if (pair === undefined) return index.get(id) ?? [];
    return [...(index.get(pair.primary) ?? []), ...(index.get(pair.backup) ?? [])];
  };
  const primaries = (ids: readonly ElementId[], type: string | undefined): readonly Element[] => {
    const found = new Map<ElementId, Element>();
    for (const id of ids) {
      const primary = pairs.node(id)?.primary;
      if (primary !== undefined && (type === undefined || primary.type === type))
        found.set(primary.id, primary);
    }
    return [...found.values()].sort(byName);
  };
  return {
    from: (id) => touching(bySource, id),
    to: (id) => touching(byTarget, id),
    servers: (id, type) =>
      primaries(
        touching(bySource, id).map((connection) => connection.to),
        type,
      ),
    clients: (id, type) =>
      primaries(
        touching(byTarget, id).map((connection) => connection.from),
        type,
      ),
  };
}
