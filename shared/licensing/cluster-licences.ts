import { sortedBy } from '#shared/kernel/order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import type { Node } from '#shared/facts/pairs.ts';
import { tableProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { checkOut, type Applicant, type Checkout, type LicenceRequest } from '#shared/licensing/checkout.ts';

/** Feature that limits agents of an Interaction Server cluster. */
export const AGENT_SEAT_FEATURE = 'ics_multi_media_agent_seat';

const LICENCE_SECTION = 'license';
const NOT_A_FEATURE = 'license-file';

/** How the nodes of one cluster fare with one licence feature. */
export interface ClusterLicences {
  readonly cluster: InteractionCluster;
  readonly feature: string;
  readonly pool: Known<Element>;
  /** Known when the pool states how many licences it has and every node states how many it asks for. */
  readonly checkout: Known<Checkout>;
}

/**
 * One entry per cluster and feature that a node asks for or the agent seat feature. Nodes of other clusters that use
 * the same pool take their share too; start order is assumed to be the order of names over all of them.
 */
export function clusterLicences(facts: Facts): readonly ClusterLicences[] {
  return facts.interactionClusters().flatMap((cluster) =>
    featuresOf(cluster).map((feature) => {
      const pool = poolOf(facts, cluster);
      return { cluster, feature, pool, checkout: checkoutOf(facts, cluster, feature, pool) };
    }),
  );
}

/** What a node asks for, from its licence options. The pair shares one group, so the primary speaks for both. */
export function requestOf(facts: Facts, node: Node, feature: string): Known<LicenceRequest> {
  const option = facts.settings.option(node.primary, LICENCE_SECTION, feature);
  if (!option.known) return option;
  const text = option.value.value.trim();
  if (text.toLowerCase() === 'max') return known('max');
  return /^\d+$/.test(text)
    ? known(Number(text))
    : unknown(`${LICENCE_SECTION}/${feature} of ${node.primary.name} is "${text}", not a number`);
}

function featuresOf(cluster: InteractionCluster): readonly string[] {
  const asked = cluster.nodes.flatMap((node) => Object.keys(node.primary.options[LICENCE_SECTION] ?? {}));
  return sortedBy(
    new Set([AGENT_SEAT_FEATURE, ...asked.filter((key) => key !== NOT_A_FEATURE)]),
    (feature) => feature,
  );
}

function poolOf(facts: Facts, cluster: InteractionCluster): Known<Element> {
  const drawn = facts.byType('licence-pool');
  const connected = new Set(cluster.nodes.flatMap((node) => poolsOfNode(facts, node)));
  const [pool, second] = connected.size > 0 ? connected : drawn;
  if (pool === undefined) return unknown('no licence pool is drawn');
  return second === undefined
    ? known(pool)
    : unknown(`it is not clear which licence pool ${cluster.name} uses: connect its nodes to one`);
}

function poolsOfNode(facts: Facts, node: Node): readonly Element[] {
  const direct = facts.wiring.servers(node.id, 'licence-pool');
  const served = facts.wiring
    .servers(node.id, 'licence-server')
    .flatMap((server) => facts.wiring.servers(server.id, 'licence-pool'));
  return [...direct, ...served];
}

function checkoutOf(
  facts: Facts,
  cluster: InteractionCluster,
  feature: string,
  pool: Known<Element>,
): Known<Checkout> {
  if (!pool.known) return pool;
  const available = tableProperty(pool.value, 'features')?.[feature];
  if (available === undefined) return unknown(`${pool.value.name} does not say how many ${feature} it has`);
  const applicants: Applicant[] = [];
  for (const node of [...cluster.nodes]) {
    const request = requestOf(facts, node, feature);
    if (!request.known) return request;
    applicants.push({ id: node.id, name: node.primary.name, request: request.value });
  }
  return known(checkOut(available, applicants));
}
