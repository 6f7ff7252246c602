import { countOf } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { ownsItsNodes, type InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { serversOf } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { equalShare, type Checkout, type Grant } from '#shared/licensing/checkout.ts';
import {
  clusterLicences,
  LICENCE_SECTION,
  type ClusterLicences,
} from '#shared/licensing/cluster-licences.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

export const licencePoolOvercommitted: Rule = {
  id: 'licence-pool-overcommitted',
  family: 'licensing',
  title: 'Nodes of a cluster ask for more licences than the pool has',
  severity: 'error',
  covers: ['A133', 'A136', 'A138'],
  sources: [seed('interactionServer', 'Licensing')],
  why: 'Every node checks out the number it is configured with, first come first served, and nodes never share. The node that starts last gets what is left, and the smallest number is what the whole cluster can log in.',
  consequence:
    'The last nodes to start get the remainder, and the smallest allocation caps the whole cluster.',
  fix: 'Lower the number on every node to an equal share of the pool, or buy more licences.',
  check: (facts, report) => {
    for (const licences of clusterLicences(facts)) checkCluster(facts, report, licences);
  },
};

function checkCluster(
  facts: Facts,
  report: Report,
  { cluster, feature, pool, checkout }: ClusterLicences,
): void {
  const [first, ...rest] = subjectsOf(cluster);
  if (first === undefined) return;
  const aspect = feature;
  if (!pool.known || !checkout.known) {
    const reason = pool.known ? (checkout.known ? '' : checkout.reason) : pool.reason;
    report.unknown({
      subjects: [first, ...rest],
      aspect,
      message: `Cannot tell whether ${feature} is enough for ${cluster.name}: ${reason}.`,
      missing: [reason],
    });
    return;
  }
  const { grants, others, available, capacity = 0 } = checkout.value;
  if (grants.every(isServed)) {
    report.pass(first, ...rest, pool.value);
    return;
  }
  const asked = sumOf(grants.map(askedBy));
  const share = equalShare(available - sumOf(others.map(askedBy)), grants.length);
  const isSettled = others.every((grant) => grant.request !== 'max');
  const isPlain = share >= capacity && ownsItsNodes(facts.interactionClusters(), cluster);
  const safety = isPlain ? 'safe' : 'unsafe';
  report.fail({
    subjects: [first, ...rest, pool.value],
    aspect,
    message:
      `${cluster.name} asks for ${String(asked)} ${feature} in ${countOf(grants.length, 'node')}, and ${pool.value.name} has ` +
      `${String(available)}. The nodes get ${splitOf(checkout.value)}, so ${String(capacity)} agents can log in to the cluster.`,
    evidence: [
      ...[...grants, ...others].map(
        ({ name, request, granted }) => `${name} asks for ${String(request)} and gets ${String(granted)}`,
      ),
      'nodes are assumed to start in order of name',
    ],
    ...(share > 0
      ? {
          fix: `Set ${feature} to ${String(share)} on each of the ${countOf(grants.length, 'node')}, or get more licences.`,
          quickFixes: isSettled ? [{ safety, ...equalShareFix(cluster, feature, share) }] : [],
        }
      : { fix: `Get more licences: the pool leaves not even one for each node of ${cluster.name}.` }),
  });
}

/** A node that asks for all there is has to get at least one; any other what it asks for, be that nothing. */
function isServed({ request, granted }: Grant): boolean {
  return request === 'max' ? granted > 0 : granted === request;
}

function askedBy({ request, granted }: Grant): number {
  return request === 'max' ? granted : request;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function subjectsOf(cluster: InteractionCluster): readonly Element[] {
  const nodes = cluster.nodes.map((node) => node.primary);
  return cluster.object === undefined ? nodes : [cluster.object, ...nodes];
}

function splitOf({ grants }: Checkout): string {
  return grants.map((grant) => String(grant.granted)).join(' + ');
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
