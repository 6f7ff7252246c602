import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { planRelease, releaseEvidence, runsAtLeast } from '#shared/rules/kit/releases.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** The stricter of the two statements of the guide, and the looser one. */
const FLOOR = '8.5.107';
const LOOSE_FLOOR = '8.5.106';

export const clusterProxyRelease: Rule = {
  id: 'cluster-proxy-release',
  family: 'version',
  title: 'An Interaction Server Proxy is too old for a cluster',
  severity: 'error',
  covers: ['A060'],
  sources: [
    seed('interactionServer', 'Interaction Server Cluster'),
    seed('interactionServer', 'Multiple Interaction Servers in a Single Tenant'),
  ],
  why: `A proxy can stand before a cluster from release ${FLOOR} on. The guide also says ${LOOSE_FLOOR} in one place, so such a proxy is doubtful rather than impossible.`,
  consequence: 'The proxy cannot present the servers of the cluster as one.',
  fix: `Upgrade the proxy and its backup to ${FLOOR} or later.`,
  check: (facts, report) => {
    for (const cluster of facts.interactionClusters()) {
      for (const proxy of cluster.proxies) {
        const node = facts.pairs.node(proxy.id);
        if (node !== undefined) checkProxy(facts, report, cluster, node);
      }
    }
  },
};

function checkProxy(facts: Facts, report: Report, cluster: InteractionCluster, node: Node): void {
  const name = nodeName(node);
  const subjects = [node.primary, ...(cluster.object === undefined ? [] : [cluster.object])] as const;
  const strict = runsAtLeast(facts, node, FLOOR);
  const loose = runsAtLeast(facts, node, LOOSE_FLOOR);
  if (!strict.known || !loose.known) {
    const reason = strict.known ? (loose.known ? '' : loose.reason) : strict.reason;
    report.unknown({
      subjects,
      ...(cluster.object === undefined ? { aspect: cluster.id } : {}),
      message: `Cannot tell whether ${name} can serve a cluster: ${reason}.`,
      missing: [reason],
    });
  } else if (strict.value) report.pass(...subjects);
  else {
    report.fail({
      subjects,
      ...(cluster.object === undefined ? { aspect: cluster.id } : {}),
      severity: loose.value ? 'warning' : 'error',
      message: loose.value
        ? `${name} serves ${cluster.name} with release ${LOOSE_FLOOR}.x, which the guide allows in one place and excludes in another.`
        : `${name} serves ${cluster.name}, but its release is older than ${FLOOR}.`,
      evidence: [...releaseEvidence(facts, node), `${name} stands before ${cluster.name}`],
      quickFixes: [planRelease(node, FLOOR)],
    });
  }
}
