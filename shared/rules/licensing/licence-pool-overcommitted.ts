import { countOf, listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { ownsItsNodes } from '#shared/facts/cluster-ownership.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { serversOf } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { equalShare, type Grant } from '#shared/licensing/checkout.ts';
import {
  AGENT_SEAT_FEATURE,
  LICENCE_SECTION,
  licencesOf,
  type ClusterCheckout,
  type ClusterLicences,
} from '#shared/licensing/cluster-licences.ts';
import { isAlwaysServed } from '#shared/licensing/start-order.ts';
import type { Element } from '#shared/model/element.ts';
import { asksForNothing, checkoutEvidence, demandOf, isSettled } from '#shared/rules/kit/licence-texts.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachInteractionCluster } from '#shared/rules/kit/subjects.ts';

export const licencePoolOvercommitted = rule({
  id: 'licence-pool-overcommitted',
  family: 'licensing',
  title: 'Nodes of a cluster ask for more licences than the pool has',
  severity: 'error',
  covers: ['A133', 'A136', 'A138', 'B016'],
  sources: [seed('interactionServer', 'Licensing')],
  why: 'Every node checks out the number it is configured with, first come first served, and nodes never share. The node that starts last gets what is left, and the smallest number is what the whole cluster can log in.',
  consequence:
    'The last servers to start get the remainder, and the smallest allocation of a node caps the whole cluster.',
  fix: 'Lower the number on every node to an equal share of the pool, or buy more licences.',
  subjects: eachInteractionCluster,
  check: (cluster, facts) => licencesOf(facts, cluster.id).map((licences) => checkCluster(facts, licences)),
});

function checkCluster(facts: Facts, { cluster, feature, pool, checkout }: ClusterLicences): Answers {
  const [first, ...rest] = subjectsOf(cluster);
  if (first === undefined) return undefined;
  const aspect = feature;
  if (!pool.known || !checkout.known) {
    const reason = pool.known ? (checkout.known ? '' : checkout.reason) : pool.reason;
    return cannotTell({
      subjects: [first, ...rest],
      aspect,
      message: `Cannot tell whether ${feature} is enough for ${cluster.name}: ${reason}.`,
      missing: [{ reason }],
    });
  }
  const { grants, others, available, range } = checkout.value;
  const everybody = [...grants, ...others];
  if (grants.every((grant) => isAlwaysServed(available, grant, rivalsOf(grant, everybody))))
    return pass(first, ...rest, pool.value);
  const share = equalShare(available - sumOf(others), grants.length);
  const isPlain = share >= range.most && ownsItsNodes(facts, cluster);
  return fail({
    subjects: [first, ...rest, pool.value],
    aspect,
    message: `${demandText(cluster, feature, checkout.value)}, and ${pool.value.name} has ${String(available)}. ${outcomeText(cluster, feature, checkout.value)}`,
    evidence: checkoutEvidence(checkout.value, feature),
    fix: fixText(cluster, feature, checkout.value, share),
    quickFixes:
      share > 0 && greedy(others).length === 0
        ? [{ safety: isPlain ? 'safe' : 'unsafe', ...equalShareFix(cluster, feature, share) }]
        : [],
  });
}

function rivalsOf(grant: Grant, everybody: readonly Grant[]): readonly Grant[] {
  return everybody.filter((other) => other !== grant);
}

function demandText(
  { name }: InteractionCluster,
  feature: string,
  { grants, others }: ClusterCheckout,
): string {
  const rivals = others.filter((other) => !asksForNothing(other));
  if (rivals.length === 0) {
    return `${name} asks for ${demandOf(grants, feature)} in ${countOf(grants.length, 'node')}`;
  }
  const names = listWords([name, ...rivals.map((rival) => rival.name)]);
  return `${names} ask for ${demandOf([...grants, ...rivals], feature)} together`;
}

/** What the cluster is left with; agents are logged in by seats alone. */
function outcomeText({ name }: InteractionCluster, feature: string, checkout: ClusterCheckout): string {
  const { least, most } = checkout.range;
  const areSeats = feature === AGENT_SEAT_FEATURE;
  if (isSettled(checkout)) {
    const split = checkout.grants.map((grant) => String(grant.granted)).join(' + ');
    return areSeats
      ? `The nodes get ${split}, so ${String(least)} agents can log in to the cluster.`
      : `The nodes get ${split}.`;
  }
  const between = `between ${String(least)} and ${String(most)}`;
  return areSeats
    ? `Which server starts first decides what is left: ${between} agents can log in to ${name}.`
    : `Which server starts first decides what is left: the least that a node of ${name} gets is ${between}.`;
}

function fixText(
  { name }: InteractionCluster,
  feature: string,
  { grants, others }: ClusterCheckout,
  share: number,
): string {
  const names = greedy(others).map((other) => other.name);
  if (names.length > 0) return `Let ${listWords(names)} ask for a number that leaves enough for ${name}.`;
  return share > 0
    ? `Set ${feature} to ${String(share)} on each of the ${countOf(grants.length, 'node')}, or get more licences.`
    : `Get more licences: the pool leaves not even one for each node of ${name}.`;
}

function greedy(grants: readonly Grant[]): readonly Grant[] {
  return grants.filter(({ request }) => request === 'max');
}

/** What servers ask for by number. */
function sumOf(grants: readonly Grant[]): number {
  return grants.reduce((sum, { request }) => sum + (request === 'max' ? 0 : request), 0);
}

function subjectsOf(cluster: InteractionCluster): readonly Element[] {
  const nodes = cluster.nodes.map((node) => node.primary);
  return cluster.object === undefined ? nodes : [cluster.object, ...nodes];
}

/** Backups carry the same options as their primaries, so that a switchover does not change the number. */
function equalShareFix(
  cluster: InteractionCluster,
  feature: string,
  share: number,
): Omit<QuickFix, 'safety'> {
  const servers = cluster.nodes.flatMap(serversOf).map((server) => server.id);
  const value = String(share);
  return {
    label: `Set ${feature} to ${value} on every node of ${cluster.name}`,
    command: {
      type: 'setOptions',
      settings: servers.map((id) => ({
        id,
        place: 'options',
        section: LICENCE_SECTION,
        key: feature,
        value,
      })),
    },
  };
}
