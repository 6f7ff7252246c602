import { compareNames, compareText } from '#shared/kernel/order.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Node, Pairs } from '#shared/facts/pairs.ts';
import type { Wiring } from '#shared/facts/wiring.ts';

/**
 * Interaction Servers that proxies present as one. `object` is the Application Cluster object that lists them; without
 * one, proxies connected to the same several servers make a cluster all the same.
 */
export interface InteractionCluster {
  /** Id of the cluster object, else of its first proxy by name. */
  readonly id: string;
  readonly name: string;
  readonly object: Element | undefined;
  /** In order of name, which is also the checkout order the analyses assume. */
  readonly nodes: readonly Node[];
  /** Primaries and lone ones, in order of name. */
  readonly proxies: readonly Element[];
}

const CLUSTER = 'interaction-server-cluster';

/** The Interaction Server clusters of a drawing. A lone server behind proxies is not one. */
export interface InteractionClusters {
  /** By name. */
  readonly all: () => readonly InteractionCluster[];
  /** Those without an object. */
  readonly implied: () => readonly InteractionCluster[];
  readonly one: (id: string) => InteractionCluster | undefined;
  /** Those that an Interaction Server is a node of, by the id of its primary. */
  readonly of: (node: ElementId) => readonly InteractionCluster[];
  /** Those that a proxy presents. */
  readonly behind: (proxy: ElementId) => readonly InteractionCluster[];
}

export function interactionClustersOf(
  element: (id: ElementId) => Element | undefined,
  byType: (type: string) => readonly Element[],
  pairs: Pairs,
  wiring: Wiring,
): InteractionClusters {
  const declared = new Questions((id): InteractionCluster | undefined => {
    const object = element(id);
    if (object?.type !== CLUSTER) return undefined;
    const clients = wiring.clients(id, 'interaction-server-proxy');
    const proxies = clients.filter((proxy) => wiring.servers(proxy.id).includes(object));
    const servers = [object, ...proxies].flatMap((holder) => wiring.servers(holder.id, 'interaction-server'));
    return { id, name: object.name, object, nodes: nodesOf(pairs, servers), proxies };
  }, isSameCluster);
  const implied = new Questions((): readonly InteractionCluster[] => {
    const proxies = pairs.nodes('interaction-server-proxy').map((node) => node.primary);
    return impliedClusters(
      proxies.filter((proxy) => wiring.servers(proxy.id, 'interaction-server-cluster').length === 0),
      pairs,
      wiring,
    );
  }, isSameClusters);
  const all = new Questions(
    () =>
      byClusterName([...byType(CLUSTER).flatMap(({ id }) => declared.about(id) ?? []), ...implied.about('')]),
    isSameList,
  );
  const impliedBy = new Questions(
    (id) => implied.about('').find((cluster) => cluster.id === id),
    isSameCluster,
  );
  const of = new Questions((node) => {
    const proxies = wiring.clients(node, 'interaction-server-proxy');
    const objects = [
      ...wiring.clients(node, CLUSTER),
      ...proxies.flatMap((proxy) => wiring.servers(proxy.id, CLUSTER)),
    ];
    const found = [...objects.flatMap(({ id }) => declared.about(id) ?? []), ...impliedWith.about(node)];
    return byClusterName(new Set(found.filter(({ nodes }) => nodes.some(({ id }) => id === node))));
  }, isSameList);
  const impliedWith = new Questions((id) => {
    const isIn = ({ nodes, proxies }: InteractionCluster): boolean =>
      [...nodes, ...proxies].some((member) => member.id === id);
    return implied.about('').filter(isIn);
  }, isSameList);
  const behind = new Questions((proxy) => {
    const objects = wiring.servers(proxy, CLUSTER);
    const found = [...objects.flatMap(({ id }) => declared.about(id) ?? []), ...impliedWith.about(proxy)];
    return byClusterName(new Set(found.filter(({ proxies }) => proxies.some(({ id }) => id === proxy))));
  }, isSameList);
  return {
    all: () => all.about(''),
    implied: () => implied.about(''),
    one: (id) => declared.about(id) ?? impliedBy.about(id),
    of: (node) => of.about(node),
    behind: (proxy) => behind.about(proxy),
  };
}

function byClusterName(clusters: Iterable<InteractionCluster>): readonly InteractionCluster[] {
  return [...clusters].sort(
    (left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id),
  );
}

function isSameClusters(left: readonly InteractionCluster[], right: readonly InteractionCluster[]): boolean {
  return left.length === right.length && left.every((cluster, index) => isSameCluster(cluster, right[index]));
}

function isSameCluster(left: InteractionCluster | undefined, right: InteractionCluster | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return (
    left.id === right.id &&
    left.name === right.name &&
    left.object === right.object &&
    isSameList(left.nodes, right.nodes) &&
    isSameList(left.proxies, right.proxies)
  );
}

function impliedClusters(
  proxies: readonly Element[],
  pairs: Pairs,
  wiring: Wiring,
): readonly InteractionCluster[] {
  const byNodes = new Map<string, InteractionCluster>();
  for (const proxy of proxies) {
    const nodes = nodesOf(pairs, wiring.servers(proxy.id, 'interaction-server'));
    if (nodes.length < 2) continue;
    const key = nodes
      .map((node) => node.id)
      .sort(compareText)
      .join();
    const cluster = byNodes.get(key);
    byNodes.set(
      key,
      cluster === undefined
        ? {
            id: proxy.id,
            name: `the cluster behind ${proxy.name}`,
            object: undefined,
            nodes,
            proxies: [proxy],
          }
        : { ...cluster, proxies: [...cluster.proxies, proxy] },
    );
  }
  return [...byNodes.values()];
}

function nodesOf(pairs: Pairs, servers: readonly Element[]): readonly Node[] {
  const nodes = new Map<string, Node>();
  for (const server of servers) {
    const node = pairs.node(server.id);
    if (node !== undefined) nodes.set(node.id, node);
  }
  return [...nodes.values()].sort((left, right) => byName(left.primary, right.primary));
}
