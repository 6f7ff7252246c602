import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { planRelease, releaseEvidence, runsAtLeast, serversBelow } from '#shared/rules/kit/releases.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** First release of Interaction Server that can be a node of a cluster. */
const FLOOR = '8.5.106';

export const clusterServerRelease: Rule = {
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
  check: (facts, report) => {
    for (const cluster of facts.interactionClusters()) {
      for (const node of cluster.nodes) checkNode(facts, report, cluster, node);
    }
  },
};

function checkNode(facts: Facts, report: Report, cluster: InteractionCluster, node: Node): void {
  const name = nodeName(node);
  const around = cluster.object === undefined ? [] : [cluster.object];
  const subjects = [node.primary, ...around] as const;
  const meets = runsAtLeast(facts, node, FLOOR);
  if (!meets.known) {
    report.unknown({
      subjects,
      ...(cluster.object === undefined ? { aspect: cluster.id } : {}),
      message: `Cannot tell whether ${name} can be in a cluster: ${meets.reason}.`,
      missing: [meets],
    });
  } else if (meets.value) report.pass(...subjects);
  else {
    const [first = node.primary, ...rest] = serversBelow(facts, node, FLOOR);
    const old = listWords([first, ...rest].map((server) => server.name));
    report.fail({
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
}
