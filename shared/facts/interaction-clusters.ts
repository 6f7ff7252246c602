import { compareNames, compareText } from '#shared/kernel/order.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
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

/** The Interaction Server clusters of a drawing. A lone server behind proxies is not one. */
export interface InteractionClusters {
  /** By name. */
  readonly all: () => readonly InteractionCluster[];
  readonly one: (id: string) => InteractionCluster | undefined;
  /** Those that an Interaction Server is a node of, by the id of its primary. */
  readonly of: (node: ElementId) => readonly InteractionCluster[];
}

export function interactionClustersOf(
  element: (id: ElementId) => Element | undefined,
  byType: (type: string) => readonly Element[],
  pairs: Pairs,
  wiring: Wiring,
): InteractionClusters {
  const declared = new Questions((id): InteractionCluster | undefined => {
    const object = element(id);
    if (object === undefined) return undefined;
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
  });
  const all = new Questions(
    () =>
      [
        ...byType('interaction-server-cluster').flatMap(({ id }) => declared.about(id) ?? []),
        ...implied.about(''),
      ].sort((left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id)),
    isSameList,
  );
  const byId = new Questions(() => new Map(all.about('').map((cluster) => [cluster.id, cluster])));
  const one = new Questions((id) => byId.about('').get(id), isSameCluster);
  const byNode = new Questions(() =>
    groupBy(
      all.about('').flatMap((cluster) => cluster.nodes.map((node) => ({ cluster, node: node.id }))),
      ({ node }) => node,
    ),
  );
  const ofNode = new Questions(
    (node) => (byNode.about('').get(node) ?? []).map(({ cluster }) => cluster),
    isSameList,
  );
  return { all: () => all.about(''), one: (id) => one.about(id), of: (node) => ofNode.about(node) };
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

/** Whether no node of a cluster is in another one too: what is changed for it then changes no other cluster. */
export function ownsItsNodes(facts: Facts, { id, nodes }: InteractionCluster): boolean {
  return nodes.every((node) => facts.clustersOf(node.id).every((other) => other.id === id));
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
