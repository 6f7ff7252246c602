import { optionName } from '#shared/catalog/option-name.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { grouping } from '#shared/facts/grouping.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Node } from '#shared/facts/pairs.ts';
import { isSameList, question, questionAbout } from '#shared/facts/question.ts';
import { tableProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import {
  capacityOf,
  checkOut,
  type Applicant,
  type Checkout,
  type Grant,
  type LicenceRequest,
} from '#shared/licensing/checkout.ts';
import { poolsOf } from '#shared/licensing/pools.ts';
import { capacityRange, type CapacityRange } from '#shared/licensing/start-order.ts';

/** Feature that limits agents of an Interaction Server cluster. */
export const AGENT_SEAT_FEATURE = 'ics_multi_media_agent_seat';

/** Section of an Interaction Server that says how many licences of a feature it checks out. */
export const LICENCE_SECTION = 'license';
const NOT_A_FEATURE = 'license-file';

/** The part of a checkout that concerns one cluster; `available` and `remaining` are those of the whole pool. */
export interface ClusterCheckout extends Checkout {
  /** What Interaction Servers outside the cluster take from the same pool. */
  readonly others: readonly Grant[];
  /** What the cluster can log in over all start orders; `capacity` and the grants are those of the assumed one. */
  readonly range: CapacityRange;
}

/** How the nodes of one cluster fare with one licence feature. */
export interface ClusterLicences {
  readonly cluster: InteractionCluster;
  readonly feature: string;
  readonly pool: Known<Element>;
  /** Known when the pool states how many licences it has and every node that uses it how many it asks for. */
  readonly checkout: Known<ClusterCheckout>;
}

/**
 * One entry per feature that a node of a cluster asks for, and the agent seat feature; none for a cluster without nodes.
 * Interaction Servers outside the cluster that use the same pool take their share too. Grants assume that all of them start
 * in order of name; no verdict may rest on that, which is what `range` is for.
 */
export const licencesOf = questionAbout((facts, id): readonly ClusterLicences[] => {
  const cluster = facts.interactionCluster(id);
  if (cluster === undefined || cluster.nodes.length === 0) return [];
  const pool = poolOf(facts, cluster.name, cluster.nodes);
  return featuresOf(cluster).map((feature) => ({
    cluster,
    feature,
    pool,
    checkout: checkoutOf(facts, cluster, feature, pool),
  }));
});

/** The entries of all clusters, by name of cluster. */
export const clusterLicences = question(
  (facts): readonly ClusterLicences[] =>
    facts.interactionClusters().flatMap((cluster) => licencesOf(facts, cluster.id)),
  isSameList,
);

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
  const asked = cluster.nodes.flatMap(statedFeatures);
  return sortedBy(new Set([AGENT_SEAT_FEATURE, ...asked]), (feature) => feature);
}

function statedFeatures({ primary }: Node): readonly string[] {
  return Object.entries(primary.options)
    .filter(([section]) => optionName(section) === LICENCE_SECTION)
    .flatMap(([, options]) => Object.keys(options).map(optionName))
    .filter((key) => key !== NOT_A_FEATURE);
}

function poolOf(facts: Facts, user: string, nodes: readonly Node[]): Known<Element> {
  const connected = new Set(nodes.flatMap((node) => poolsOf(facts, node.id)));
  const [pool, second] = connected.size > 0 ? connected : firstPools(facts);
  if (pool === undefined) return unknown('no licence pool is drawn');
  return second === undefined
    ? known(pool)
    : unknown(`it is not clear which licence pool ${user} uses: connect its nodes to one`);
}

/** Two pools at most: more than one are several. */
const firstPools = question((facts) => facts.byType('licence-pool').slice(0, 2), isSameList);

function checkoutOf(
  facts: Facts,
  cluster: InteractionCluster,
  feature: string,
  pool: Known<Element>,
): Known<ClusterCheckout> {
  if (!pool.known) return pool;
  const available = amountOf(pool.value, feature);
  if (available === undefined) return unknown(`${pool.value.name} does not say how many ${feature} it has`);
  const applicants: Applicant[] = [];
  for (const node of usersOf(facts, pool.value, cluster)) {
    const request = requestOf(facts, node, feature);
    if (!request.known) return request;
    applicants.push({ id: node.id, name: node.primary.name, request: request.value });
  }
  const own = new Set(cluster.nodes.map((node) => node.id));
  const whole = checkOut(available, applicants);
  const grants = whole.grants.filter((grant) => own.has(grant.id));
  const others = whole.grants.filter((grant) => !own.has(grant.id));
  const range = capacityRange(available, grants, others);
  return known({ ...whole, grants, others, capacity: capacityOf(grants), range });
}

function amountOf(pool: Element, feature: string): number | undefined {
  const stated = Object.entries(tableProperty(pool, 'features') ?? {});
  return stated.find(([name]) => name.toLowerCase() === feature)?.[1];
}

/** Nodes of the cluster, and all others whose pool is this one, in order of name. */
function usersOf(facts: Facts, pool: Element, cluster: InteractionCluster): readonly Node[] {
  const others = [...poolUsers.members(facts, pool.id).ids].flatMap((id) => facts.pairs.node(id) ?? []);
  return [...new Set([...cluster.nodes, ...others])].sort((left, right) =>
    byName(left.primary, right.primary),
  );
}

/** Interaction Server nodes by the pool that they use. */
const poolUsers = grouping(
  (facts) => facts.pairs.nodeIds('interaction-server'),
  (facts, id) => {
    const node = facts.pairs.node(id);
    const used = node && poolOf(facts, node.primary.name, peersOf(facts, node));
    return used?.known === true ? [used.value.id] : [];
  },
);

/** A node that is not connected to a pool itself uses that of its cluster. */
function peersOf(facts: Facts, node: Node): readonly Node[] {
  const clusters = facts.clustersOf(node.id);
  return clusters.length === 0 ? [node] : clusters.flatMap((cluster) => cluster.nodes);
}
