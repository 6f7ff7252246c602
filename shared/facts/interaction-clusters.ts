import { compareNames, compareText } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';
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

/** All Interaction Server clusters of the drawing, by name. A lone server behind proxies is not one. */
export function interactionClustersOf(
  byType: (type: string) => readonly Element[],
  pairs: Pairs,
  wiring: Wiring,
): readonly InteractionCluster[] {
  const proxies = pairs.nodes('interaction-server-proxy').map((node) => node.primary);
  const declared = byType('interaction-server-cluster').map((object) => {
    const members = proxies.filter((proxy) => wiring.servers(proxy.id).includes(object));
    const servers = [object, ...members].flatMap((holder) => wiring.servers(holder.id, 'interaction-server'));
    return { id: object.id, name: object.name, object, nodes: nodesOf(pairs, servers), proxies: members };
  });
  const undeclared = proxies.filter(
    (proxy) => wiring.servers(proxy.id, 'interaction-server-cluster').length === 0,
  );
  return [...declared, ...impliedClusters(undeclared, pairs, wiring)].sort(
    (left, right) => compareNames(left.name, right.name) || compareText(left.id, right.id),
  );
}

/** Whether no node of a cluster is in another one too: what is changed for it then changes no other cluster. */
export function ownsItsNodes(clusters: readonly InteractionCluster[], cluster: InteractionCluster): boolean {
  const own = new Set(cluster.nodes.map((node) => node.id));
  return clusters.every((other) => other.id === cluster.id || !other.nodes.some((node) => own.has(node.id)));
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
