import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import { addCassandraRing } from '#shared/templates/kit/cassandra.ts';
import { addHosts, hostNames } from '#shared/templates/kit/hosts.ts';

export type StoreKind = 'redis' | 'cassandra' | 'none';

/** Usual port of a Redis node. */
const REDIS_PORT = 6379;

/** Hosts of a store in one place: those of its nodes, and with Redis those of the replicas it keeps of other nodes. */
export interface StoreHosts {
  readonly nodes: readonly ElementId[];
  readonly replicas: readonly ElementId[];
}

export interface SessionStore {
  /** What ORS connects to; none without persistence. */
  readonly servers: readonly ElementId[];
  /** What an ORS that keeps its sessions there has to be told. */
  readonly orsOptions: OptionSections;
}

/** Adds the hosts that a store needs in a place: one a node, and with Redis one more for the replica of each. */
export function addStoreHosts(
  drawing: Drawing,
  kind: StoreKind,
  place: ElementId,
  stem: string,
  nodes: number,
): StoreHosts {
  if (kind === 'none') return { nodes: [], replicas: [] };
  const hosts = addHosts(drawing, place, stem, kind === 'redis' ? 2 * nodes : nodes);
  return { nodes: hosts.slice(0, nodes), replicas: hosts.slice(nodes) };
}

/** Adds the store of ORS sessions, which may span several places, each with hosts of its own. */
export function addSessionStore(
  drawing: Drawing,
  kind: StoreKind,
  name: string,
  place: ElementId,
  hosts: readonly StoreHosts[],
): SessionStore {
  switch (kind) {
    case 'none':
      return { servers: [], orsOptions: {} };
    case 'redis':
      return addRedisCluster(drawing, name, place, hosts);
    case 'cassandra': {
      const nodes = hosts.map((group) => group.nodes);
      const ring = addCassandraRing(drawing, name, place, nodes, {
        start_rpc: 'true',
        start_native_transport: 'false',
      });
      const addresses = hostNames(drawing, nodes.flat()).join(';');
      return { servers: [ring], orsOptions: { persistence: { 'cassandra-nodes': addresses } } };
    }
  }
}

/** Masters on the node hosts; each has its replica on the replica hosts of the next place, or of the only one. */
function addRedisCluster(
  drawing: Drawing,
  name: string,
  place: ElementId,
  hosts: readonly StoreHosts[],
): SessionStore {
  const cluster = drawing.add('redis-cluster', name, {
    in: place,
    properties: { kind: 'cluster', appendOnlyFile: true },
  });
  const add = (host: ElementId, number: number, properties: Readonly<Record<string, string>>): string => {
    const node = `${name}_${String(number)}`;
    drawing.connect(cluster, drawing.add('redis-node', node, { in: host, properties }));
    return node;
  };
  const masterHosts = hosts.flatMap(({ nodes }) => nodes);
  const replicaHosts = [...hosts.slice(1), ...hosts.slice(0, 1)].flatMap(({ replicas }) => replicas);
  const masters = masterHosts.map((host, index) => add(host, index + 1, { redisRole: 'master' }));
  for (const [index, host] of replicaHosts.entries()) {
    const master = masters[index];
    if (master === undefined) throw new RangeError('A replica needs a master.');
    add(host, masters.length + index + 1, { redisRole: 'replica', replicaOf: master });
  }
  const addresses = hostNames(drawing, [...masterHosts, ...replicaHosts])
    .map((host) => `${host}:${String(REDIS_PORT)}`)
    .join(';');
  return {
    servers: [cluster],
    orsOptions: {
      orchestration: { 'sessionid-with-nodeid': 'true' },
      persistence: { type: 'redis', 'redis-nodes': addresses },
    },
  };
}
