import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { planRelease, releaseEvidence, runsAtLeast, serversBelow } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachInteractionCluster } from '#shared/rules/kit/subjects.ts';

/** First release of Interaction Server that can be a node of a cluster. */
const FLOOR = '8.5.106';

export const clusterServerRelease = rule({
  id: 'cluster-server-release',
  family: 'version',
  title: 'An Interaction Server is too old for a cluster',
  severity: 'error',
  covers: ['A059'],
  sources: [
    seed('interactionServer', 'Interaction Server Cluster'),
    seed('interactionServer', 'Multiple Interaction Servers in a Single Tenant'),
  ],
  why: `Interaction Servers can be joined into a cluster from release ${FLOOR} on.`,
  consequence: 'The node does not work as a part of the cluster.',
  fix: `Upgrade every server of the node that is older to ${FLOOR} or later.`,
  subjects: eachInteractionCluster,
  check: (cluster, facts) => cluster.nodes.map((node) => checkNode(facts, cluster, node)),
});

function checkNode(facts: Facts, cluster: InteractionCluster, node: Node): Answers {
  const name = nodeName(node);
  const around = cluster.object === undefined ? [] : [cluster.object];
  const subjects = [node.primary, ...around] as const;
  const meets = runsAtLeast(facts, node, FLOOR);
  if (!meets.known) {
    return cannotTell({
      subjects,
      ...(cluster.object === undefined ? { aspect: cluster.id } : {}),
      message: `Cannot tell whether ${name} can be in a cluster: ${meets.reason}.`,
      missing: [meets],
    });
  }
  if (meets.value) return pass(...subjects);
  const [first = node.primary, ...rest] = serversBelow(facts, node, FLOOR);
  const old = listWords([first, ...rest].map((server) => server.name));
  return fail({
    subjects: [first, ...rest, ...around],
    ...(cluster.object === undefined ? { aspect: cluster.id } : {}),
    message:
      rest.length === 0
        ? `${old} belongs to ${cluster.name}, but its release is older than ${FLOOR}.`
        : `${old} belong to ${cluster.name}, but their releases are older than ${FLOOR}.`,
    evidence: [...releaseEvidence(facts, node), `${name} is a node of ${cluster.name}`],
    quickFixes: [planRelease(facts, node, FLOOR)],
  });
}
