import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { planRelease, releaseEvidence, runsAtLeast, serversBelow } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachInteractionCluster } from '#shared/rules/kit/subjects.ts';

/** The stricter of the two statements of the guide, and the looser one. */
const FLOOR = '8.5.107';
const LOOSE_FLOOR = '8.5.106';

export const clusterProxyRelease = rule({
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
  subjects: eachInteractionCluster,
  check: (cluster, facts) =>
    cluster.proxies
      .flatMap((proxy) => facts.pairs.node(proxy.id) ?? [])
      .map((node) => checkProxy(facts, cluster, node)),
});

function checkProxy(facts: Facts, cluster: InteractionCluster, node: Node): Answers {
  const around = cluster.object === undefined ? [] : [cluster.object];
  const aspect = cluster.object === undefined ? { aspect: cluster.id } : {};
  const strict = runsAtLeast(facts, node, FLOOR);
  const loose = runsAtLeast(facts, node, LOOSE_FLOOR);
  const untold = strict.known ? loose : strict;
  if (!strict.known || !loose.known) {
    const reason = untold.known ? '' : untold.reason;
    return cannotTell({
      subjects: [node.primary, ...around],
      ...aspect,
      message: `Cannot tell whether ${nodeName(node)} can serve a cluster: ${reason}.`,
      missing: [{ reason }],
    });
  }
  if (strict.value) return pass(node.primary, ...around);
  const [first = node.primary, ...rest] = serversBelow(facts, node, FLOOR);
  const old = listWords([first, ...rest].map((server) => server.name));
  const several = rest.length > 0;
  return fail({
    subjects: [first, ...rest, ...around],
    ...aspect,
    severity: loose.value ? 'warning' : 'error',
    message: loose.value
      ? `${old} ${several ? 'serve' : 'serves'} ${cluster.name} with release ${LOOSE_FLOOR}.x, which the guide allows in one place and excludes in another.`
      : `${old} ${several ? 'serve' : 'serves'} ${cluster.name}, but ${several ? 'their releases are' : 'its release is'} older than ${FLOOR}.`,
    evidence: [...releaseEvidence(facts, node), `${nodeName(node)} stands before ${cluster.name}`],
    quickFixes: [planRelease(facts, node, FLOOR)],
  });
}
