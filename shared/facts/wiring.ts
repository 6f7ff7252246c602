import type { Connection, ConnectionId } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Pairs } from '#shared/facts/pairs.ts';
import type { Members } from '#shared/facts/records/members.ts';
import type { Records } from '#shared/facts/records/records.ts';

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
  /** Every two elements that are connected, once, by the id of their first connection. */
  readonly links: () => Members;
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

export function wiringOf(records: Records, pairs: Pairs): Wiring {
  const sourcesOf = new Questions((id) => listed(records, records.connectionsFrom(id)), isSameList);
  const targetsOf = new Questions((id) => listed(records, records.connectionsTo(id)), isSameList);
  const touching = (drawn: Questions<readonly Connection[]>, id: ElementId): readonly Connection[] => {
    const pair = pairs.pair(id);
    if (pair === undefined) return drawn.about(id);
    return [...drawn.about(pair.primary), ...drawn.about(pair.backup)];
  };
  const primaries = (ids: readonly ElementId[]): readonly Element[] => {
    const found = new Set(ids.flatMap((id) => pairs.node(id)?.primary ?? []));
    return [...found].sort(byName);
  };
  const servers = new Questions((id) => primaries(touching(sourcesOf, id).map(({ to }) => to)), isSameList);
  const clients = new Questions(
    (id) => primaries(touching(targetsOf, id).map(({ from }) => from)),
    isSameList,
  );
  const ofType = (elements: readonly Element[], type: string | undefined): readonly Element[] =>
    type === undefined ? elements : elements.filter((element) => element.type === type);
  const between = (from: ElementId, to: ElementId): readonly Connection[] =>
    sourcesOf.about(from).filter((connection) => connection.to === to);
  return {
    links: () => records.links(),
    link: (id) => {
      const connection = records.connection(id);
      const client = connection && records.element(connection.from);
      const server = connection && records.element(connection.to);
      return client === undefined || server === undefined
        ? undefined
        : { client, server, connections: between(client.id, server.id) };
    },
    between,
    from: (id) => touching(sourcesOf, id),
    to: (id) => touching(targetsOf, id),
    servers: (id, type) => ofType(servers.about(id), type),
    clients: (id, type) => ofType(clients.about(id), type),
  };
}

function listed(records: Records, { ids }: Members): readonly Connection[] {
  return sortedBy(
    [...ids].flatMap((id) => records.connection(id) ?? []),
    ({ id }) => id,
  );
}
