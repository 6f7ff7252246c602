import type { Facts } from '#shared/facts/facts.ts';
import { byName } from '#shared/facts/name-order.ts';
import { isSameList, questionAbout } from '#shared/facts/question.ts';
import type { Element, ElementId } from '#shared/model/element.ts';

/** Interaction Servers that an application takes from, directly or through a proxy. */
export interface Reach {
  /** Ids of all of them; primaries where they are pairs. */
  readonly servers: ReadonlySet<ElementId>;
  /** The proxies it uses, each with the servers behind it. */
  readonly proxies: readonly { readonly proxy: Element; readonly servers: readonly ElementId[] }[];
}

/** What takes interactions from Interaction Servers, in the order that consumers are listed. */
const CLIENT_TYPES = ['ors', 'urs', 'agent-desktop'];

/** Clients that reach at least one of these servers, routing engines first, in order of name. */
export function clientsReaching(facts: Facts, servers: readonly ElementId[]): readonly Element[] {
  const found = [...new Set(servers.flatMap((server) => clientsOf(facts, server)))];
  return CLIENT_TYPES.flatMap((type) => found.filter((client) => client.type === type).sort(byName));
}

/** Clients of one server, directly or through proxies; in no particular order. */
const clientsOf = questionAbout((facts, server): readonly Element[] => {
  const { clients } = facts.wiring;
  const clusters = clients(server, 'interaction-server-cluster');
  const proxies = [server, ...clusters.map(({ id }) => id)].flatMap((id) =>
    clients(id, 'interaction-server-proxy'),
  );
  const offers = new Set([server, ...proxies.map(({ id }) => id)]);
  for (const { id } of proxies) {
    for (const cluster of clients(id, 'interaction-server-proxy-cluster')) offers.add(cluster.id);
  }
  return [...offers].flatMap((id) => CLIENT_TYPES.flatMap((type) => clients(id, type)));
}, isSameList);

/** What an application reaches. */
export function reachOf(facts: Facts, application: Element): Reach {
  return reachOfId(facts, application.id);
}

const reachOfId = questionAbout((facts, application): Reach => {
  const proxies = proxiesOf(facts, application).map((proxy) => ({
    proxy,
    servers: serversBehind(facts, proxy),
  }));
  const direct = facts.wiring.servers(application, 'interaction-server').map((server) => server.id);
  return { servers: new Set([...direct, ...proxies.flatMap(({ servers }) => servers)]), proxies };
});

function proxiesOf(facts: Facts, client: ElementId): readonly Element[] {
  const direct = facts.wiring.servers(client, 'interaction-server-proxy');
  const clustered = facts.wiring
    .servers(client, 'interaction-server-proxy-cluster')
    .flatMap((cluster) => facts.wiring.servers(cluster.id, 'interaction-server-proxy'));
  return [...new Set([...direct, ...clustered])];
}

/** Behind a proxy stand the servers it is connected to itself and those of its cluster object. */
function serversBehind(facts: Facts, proxy: Element): readonly ElementId[] {
  const clusters = facts.wiring.servers(proxy.id, 'interaction-server-cluster');
  return [proxy, ...clusters].flatMap(({ id }) =>
    facts.wiring.servers(id, 'interaction-server').map((server) => server.id),
  );
}
