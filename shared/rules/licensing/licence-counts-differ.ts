import { listWords } from '#shared/kernel/words.ts';
import { inferred, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { ownsItsNodes } from '#shared/facts/cluster-ownership.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { nodeName, serversOf, type Node } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { LicenceRequest } from '#shared/licensing/checkout.ts';
import {
  AGENT_SEAT_FEATURE,
  LICENCE_SECTION,
  licencesOf,
  requestOf,
  type ClusterLicences,
} from '#shared/licensing/cluster-licences.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachInteractionCluster } from '#shared/rules/kit/subjects.ts';

interface StatedRequest {
  readonly node: Node;
  readonly request: LicenceRequest;
}

export const licenceCountsDiffer = rule({
  id: 'licence-counts-differ',
  family: 'licensing',
  title: 'Nodes of a cluster ask for different numbers of licences',
  severity: 'warning',
  covers: ['A135'],
  sources: [
    inferred(
      'An agent is logged in to all nodes, so what the larger nodes hold beyond the smallest stays unused',
    ),
    seed('interactionServer', 'Licensing'),
  ],
  why: 'Every agent is logged in to every node, so the node with the fewest licences decides how many agents the cluster takes.',
  consequence: 'What the larger nodes check out beyond the smallest number is paid for and cannot be used.',
  fix: 'Configure the same number on every node.',
  subjects: eachInteractionCluster,
  check: (cluster, facts) => licencesOf(facts, cluster.id).map((licences) => checkFeature(facts, licences)),
});

function checkFeature(facts: Facts, { cluster, feature }: ClusterLicences): Answers {
  const [first, ...rest] = cluster.nodes.map((node) => node.primary);
  if (first === undefined || rest.length === 0) return undefined;
  const aspect = `${cluster.id} ${feature}`;
  const missing: string[] = [];
  const stated = cluster.nodes.flatMap((node): StatedRequest[] => {
    const request = requestOf(facts, node, feature);
    if (!request.known) missing.push(request.reason);
    return request.known ? [{ node, request: request.value }] : [];
  });
  if (new Set(stated.map(({ request }) => request)).size > 1) {
    const fix = missing.length === 0 ? smallestForAll(facts, stated, cluster, feature) : undefined;
    return fail({
      subjects: [first, ...rest],
      aspect,
      message: `The nodes of ${cluster.name} ask for different numbers of ${feature}: ${listWords(stated.map(asking))}.`,
      evidence: [
        ...stated.map(({ node, request }) => `${nodeName(node)} asks for ${String(request)}`),
        ...missing,
      ],
      quickFixes: fix === undefined ? [] : [fix],
    });
  }
  if (missing.length === 0) return pass(first, ...rest);
  if (feature !== AGENT_SEAT_FEATURE && stated.length < 2) return undefined;
  return cannotTell({
    subjects: [first, ...rest],
    aspect,
    message: `Cannot tell whether the nodes of ${cluster.name} ask for the same number of ${feature}: ${listWords(missing)}.`,
    missing: missing.map((reason) => ({ reason })),
  });
}

function asking({ node, request }: StatedRequest): string {
  return `${String(request)} on ${nodeName(node)}`;
}

/**
 * The smallest number is what the cluster can use anyway, so nobody loses a login when the others come down to it. Where a
 * node takes all there is, that may have been less.
 */
function smallestForAll(
  facts: Facts,
  stated: readonly StatedRequest[],
  cluster: InteractionCluster,
  feature: string,
): QuickFix | undefined {
  const numbers = stated.flatMap(({ request }) => (request === 'max' ? [] : [request]));
  const smallest = Math.min(...numbers);
  if (numbers.length === 0 || smallest === 0) return undefined;
  const value = String(smallest);
  const isPlain = numbers.length === stated.length && ownsItsNodes(facts, cluster);
  return {
    label: `Set ${feature} to ${value} on every node of ${cluster.name}`,
    safety: isPlain ? 'safe' : 'unsafe',
    command: {
      type: 'setOptions',
      settings: stated
        .flatMap(({ node }) => serversOf(node))
        .map(({ id }) => ({ id, place: 'options', section: LICENCE_SECTION, key: feature, value })),
    },
  };
}
