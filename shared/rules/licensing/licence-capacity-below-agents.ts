import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { ownsItsNodes } from '#shared/facts/cluster-ownership.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { nodeName, serversOf } from '#shared/facts/pairs.ts';
import { question } from '#shared/facts/question.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { gapClause, type Gap } from '#shared/findings/gap.ts';
import {
  AGENT_SEAT_FEATURE,
  clusterLicences,
  LICENCE_SECTION,
  licencesOf,
  requestOf,
  type ClusterLicences,
} from '#shared/licensing/cluster-licences.ts';
import type { CapacityRange } from '#shared/licensing/start-order.ts';
import type { Element } from '#shared/model/element.ts';
import { checkoutEvidence } from '#shared/rules/kit/licence-texts.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachInteractionCluster } from '#shared/rules/kit/subjects.ts';

/** How many agents can log in to a cluster, over all start orders; at most as many where the checkout is not known. */
interface Capacity extends CapacityRange {
  readonly evidence: readonly string[];
}

/** What a cluster can take where that is too little, `enough`, or why it cannot be told. */
type Answer =
  | { readonly kind: 'enough' }
  | { readonly kind: 'short'; readonly capacity: Capacity }
  | { readonly kind: 'untold'; readonly gap: Gap };

export const licenceCapacityBelowAgents = rule({
  id: 'licence-capacity-below-agents',
  family: 'licensing',
  title: 'A cluster can log in fewer agents than are expected',
  severity: 'error',
  covers: ['A134'],
  sources: [seed('interactionServer', 'Licensing')],
  why: 'An agent is logged in to every node of the cluster. The node with the fewest licences refuses the next agent, and the cluster then logs that agent out everywhere.',
  consequence: 'Agents beyond the smallest number of licences are refused, or logged out of all nodes again.',
  fix: 'Raise the number on the nodes that are below the number of agents, and make sure that the pool holds it once for every node.',
  subjects: eachInteractionCluster,
  check: (cluster, facts) => {
    const seats = licencesOf(facts, cluster.id).find(({ feature }) => feature === AGENT_SEAT_FEATURE);
    return seats === undefined ? undefined : checkCluster(facts, seats);
  },
});

function checkCluster(facts: Facts, licences: ClusterLicences): Answers {
  const { cluster } = licences;
  const [first, ...rest] = [
    ...(cluster.object === undefined ? [] : [cluster.object]),
    ...cluster.nodes.map((node) => node.primary),
  ];
  if (first === undefined) return undefined;
  const subjects: readonly [Element, ...Element[]] = [first, ...rest];
  const expected = facts.workload().concurrentAgents;
  const answer = expected === undefined ? untold(AGENTS) : judge(facts, licences, expected);
  if (answer.kind === 'untold') {
    return cannotTell({
      subjects,
      message: `Cannot tell whether all agents can log in to ${cluster.name}: ${gapClause(answer.gap)}.`,
      missing: [answer.gap],
    });
  }
  if (answer.kind === 'enough' || expected === undefined) return pass(...subjects);
  const { least, most, evidence } = answer.capacity;
  const fix = raiseFix(facts, licences, expected);
  const isCertain = most < expected;
  const agents = least === most ? `only ${String(most)}` : `between ${String(least)} and ${String(most)}`;
  return fail({
    subjects,
    severity: isCertain ? 'error' : 'warning',
    message: `${String(expected)} agents are expected at a time, and ${agents} can log in to ${cluster.name}${least === most ? '' : ', depending on which server starts first'}.`,
    evidence: [`${String(expected)} concurrent agents are stated`, ...evidence],
    quickFixes: fix === undefined ? [] : [fix],
  });
}

const AGENTS = 'the number of concurrent agents';

function untold(gap: Gap): Answer {
  return { kind: 'untold', gap };
}

function judge(facts: Facts, licences: ClusterLicences, expected: number): Answer {
  const { cluster, checkout } = licences;
  const capacity = capacityOf(facts, licences);
  if (capacity.least >= expected) {
    return checkout.known ? { kind: 'enough' } : untold(checkout);
  }
  const elsewhere = capacityBeside(facts, cluster);
  return elsewhere !== undefined && capacity.most + elsewhere >= expected
    ? untold(`how many of the ${String(expected)} agents log in to ${cluster.name}`)
    : { kind: 'short', capacity };
}

/** How many agents can log in to all clusters at most, where a node of two counts twice; and how many clusters there are. */
const wholeCapacity = question((facts) => {
  const seats = clusterLicences(facts).filter(({ feature }) => feature === AGENT_SEAT_FEATURE);
  return { clusters: seats.length, most: sumOf(facts, seats) };
}, isSameCapacity);

/** How many agents can log in to the clusters that share no node with one; undefined where there are none. */
function capacityBeside(facts: Facts, { nodes }: InteractionCluster): number | undefined {
  const joined = new Set(nodes.flatMap(({ id }) => facts.clustersOf(id)));
  const seats = [...joined]
    .flatMap(({ id }) => licencesOf(facts, id))
    .filter(({ feature }) => feature === AGENT_SEAT_FEATURE);
  const { clusters, most } = wholeCapacity(facts);
  return clusters === seats.length ? undefined : most - sumOf(facts, seats);
}

function sumOf(facts: Facts, seats: readonly ClusterLicences[]): number {
  return seats.reduce((sum, one) => sum + capacityOf(facts, one).most, 0);
}

interface WholeCapacity {
  readonly clusters: number;
  readonly most: number;
}

function isSameCapacity(left: WholeCapacity, right: WholeCapacity): boolean {
  return left.clusters === right.clusters && left.most === right.most;
}

function capacityOf(facts: Facts, { cluster, feature, checkout }: ClusterLicences): Capacity {
  if (checkout.known) {
    return { ...checkout.value.range, evidence: checkoutEvidence(checkout.value, feature) };
  }
  const stated = cluster.nodes.flatMap((node) => {
    const request = requestOf(facts, node, feature);
    return request.known && request.value !== 'max' ? [{ name: nodeName(node), count: request.value }] : [];
  });
  const most = Math.min(...stated.map(({ count }) => count));
  return {
    least: most,
    most,
    evidence: stated.map(({ name, count }) => `${name} asks for ${String(count)} ${feature}`),
  };
}

/** Gives every node as many seats as there are agents, where the pool has them beside what others take from it. */
function raiseFix(
  facts: Facts,
  { cluster, feature, checkout }: ClusterLicences,
  agents: number,
): QuickFix | undefined {
  if (!checkout.known) return undefined;
  const { available, others } = checkout.value;
  const asked = others.map(({ request }) => request);
  const numbers = asked.filter((request) => request !== 'max');
  if (numbers.length < asked.length) return undefined;
  const taken = numbers.reduce((sum, request) => sum + request, 0);
  if (taken + agents * cluster.nodes.length > available) return undefined;
  return {
    label: `Set ${feature} to ${String(agents)} on every node of ${cluster.name}`,
    safety: ownsItsNodes(facts, cluster) ? 'safe' : 'unsafe',
    command: {
      type: 'setOptions',
      settings: cluster.nodes
        .flatMap((node) => serversOf(node))
        .map(({ id }) => ({
          id,
          place: 'options',
          section: LICENCE_SECTION,
          key: feature,
          value: String(agents),
        })),
    },
  };
}
