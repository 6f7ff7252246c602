import type { Connection, ConnectionId } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Pairs } from '#shared/facts/pairs.ts';

/** Two elements of which one is connected to the other, as drawn: sides of pairs count for themselves. */
export interface Link {
  readonly client: Element;
  readonly server: Element;
  /** In order of id; at least one. */
  readonly connections: readonly Connection[];
}

/**
 * Who connects to whom. Both ends are read as nodes: a backup has the connections of its primary (the Configuration
 * Layer copies them), and a client of a primary finds its backup by itself. Connections come in order of id, elements in
 * order of name.
 */
export interface Wiring {
  /** Every two elements that are connected, once, by the id of their first connection; in order of it. */
  readonly links: () => readonly ConnectionId[];
  /** The link that a connection is the first of. */
  readonly link: (id: ConnectionId) => Link | undefined;
  /** Connections from one element to another, as drawn, in order of id. */
  readonly between: (from: ElementId, to: ElementId) => readonly Connection[];
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
  const between = (from: ElementId, to: ElementId): readonly Connection[] =>
    (bySource.get(from) ?? []).filter((connection) => connection.to === to);
  const isFirst = (connection: Connection): boolean =>
    bySource.get(connection.from)?.find(({ to }) => to === connection.to) === connection;
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
    links: () => connections.filter(isFirst).map(({ id }) => id),
    link: (id) => {
      const connection = document.connections[id];
      const client = connection && document.elements[connection.from];
      const server = connection && document.elements[connection.to];
      if (connection === undefined || client === undefined || server === undefined) return undefined;
      if (!isFirst(connection)) return undefined;
      return { client, server, connections: between(client.id, server.id) };
    },
    between,
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
