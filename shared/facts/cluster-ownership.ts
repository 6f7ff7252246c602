import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';

/** Whether no node of a cluster is in another one too: what is changed for it then changes no other cluster. */
export function ownsItsNodes(facts: Facts, { id, nodes }: InteractionCluster): boolean {
  return nodes.every((node) => facts.clustersOf(node.id).every((other) => other.id === id));
}
