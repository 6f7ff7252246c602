import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { ownsItsNodes } from '#shared/facts/interaction-clusters.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import { nodeName, serversOf } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import {
  AGENT_SEAT_FEATURE,
  clusterLicences,
  LICENCE_SECTION,
  requestOf,
  type ClusterLicences,
} from '#shared/licensing/cluster-licences.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** How many agents can log in to a cluster. Not `exact` is an upper bound: the pool may allow fewer. */
interface Capacity {
  readonly agents: number;
  readonly exact: boolean;
  readonly evidence: readonly string[];
}

export const licenceCapacityBelowAgents: Rule = {
  id: 'licence-capacity-below-agents',
  family: 'licensing',
  title: 'A cluster can log in fewer agents than are expected',
  severity: 'error',
  covers: ['A134'],
  sources: [seed('interactionServer', 'Licensing')],
  why: 'An agent is logged in to every node of the cluster. The node with the fewest licences refuses the next agent, and the cluster then logs that agent out everywhere.',
  consequence: 'Agents beyond the smallest number of licences are refused, or logged out of all nodes again.',
  fix: 'Raise the number on the nodes that are below the number of agents, and make sure that the pool holds it once for every node.',
  check: (facts, report) => {
    const clusters = clusterLicences(facts).filter(({ feature }) => feature === AGENT_SEAT_FEATURE);
    for (const licences of clusters) checkCluster(facts, report, licences, clusters);
  },
};

function checkCluster(
  facts: Facts,
  report: Report,
  licences: ClusterLicences,
  all: readonly ClusterLicences[],
): void {
  const { cluster } = licences;
  const [first, ...rest] = [
    ...(cluster.object === undefined ? [] : [cluster.object]),
    ...cluster.nodes.map((node) => node.primary),
  ];
  if (first === undefined) return;
  const subjects: readonly [Element, ...Element[]] = [first, ...rest];
  const shortage = shortageOf(facts, licences, all);
  if (!shortage.known) {
    report.unknown({
      subjects,
      message: `Cannot tell whether all agents can log in to ${cluster.name}: ${shortage.reason}.`,
      missing: [shortage.reason],
    });
  } else if (shortage.value === undefined) report.pass(...subjects);
  else {
    const { agents, evidence } = shortage.value;
    const expected = facts.document.workload.concurrentAgents ?? 0;
    const fix = raiseFix(facts, licences, expected);
    report.fail({
      subjects,
      message: `${String(expected)} agents are expected at a time, and only ${String(agents)} can log in to ${cluster.name}.`,
      evidence: [`${String(expected)} concurrent agents are stated`, ...evidence],
      quickFixes: fix === undefined ? [] : [fix],
    });
  }
}

/** What the cluster can take where that is too little, undefined where it is enough. */
function shortageOf(
  facts: Facts,
  licences: ClusterLicences,
  all: readonly ClusterLicences[],
): Known<Capacity | undefined> {
  const expected = facts.document.workload.concurrentAgents;
  if (expected === undefined) return unknown('the number of concurrent agents is not stated');
  const capacity = capacityOf(facts, licences);
  if (capacity.agents >= expected) return capacity.exact ? known(undefined) : unknown(reasonOf(licences));
  const together = all.reduce((sum, other) => sum + capacityOf(facts, other).agents, 0);
  return together >= expected
    ? unknown(`how many of the ${String(expected)} agents log in to ${licences.cluster.name} is not stated`)
    : known(capacity);
}

function capacityOf(facts: Facts, { cluster, feature, checkout }: ClusterLicences): Capacity {
  if (checkout.known) {
    const { grants, capacity = 0 } = checkout.value;
    return {
      agents: capacity,
      exact: true,
      evidence: grants.map(({ name, granted }) => `${name} gets ${String(granted)} ${feature}`),
    };
  }
  const stated = cluster.nodes.flatMap((node) => {
    const request = requestOf(facts, node, feature);
    return request.known && request.value !== 'max' ? [{ name: nodeName(node), count: request.value }] : [];
  });
  return {
    agents: Math.min(...stated.map(({ count }) => count)),
    exact: false,
    evidence: stated.map(({ name, count }) => `${name} asks for ${String(count)} ${feature}`),
  };
}

function reasonOf({ checkout }: ClusterLicences): string {
  return checkout.known ? '' : checkout.reason;
}

/** Gives every node as many seats as there are agents, where the pool has them beside what others take from it. */
function raiseFix(
  facts: Facts,
  { cluster, feature, checkout }: ClusterLicences,
  agents: number,
): QuickFix | undefined {
  if (!checkout.known) return undefined;
  const { available, others } = checkout.value;
  if (others.some((grant) => grant.request === 'max' || grant.granted < grant.request)) return undefined;
  const taken = others.reduce((sum, grant) => sum + grant.granted, 0);
  if (taken + agents * cluster.nodes.length > available) return undefined;
  return {
    label: `Set ${feature} to ${String(agents)} on every node of ${cluster.name}`,
    safety: ownsItsNodes(facts.interactionClusters(), cluster) ? 'safe' : 'unsafe',
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
