import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { ownsItsNodes } from '#shared/facts/cluster-ownership.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import { question } from '#shared/facts/question.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { connectionsTo, newConnections } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answer, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const TELEPHONY = ['t-server', 'sip-server', 'switch'];
const INTERACTIONS = [
  'interaction-server',
  'interaction-server-tserver',
  'interaction-server-proxy',
  'interaction-server-proxy-cluster',
];

const hasClusters = question((facts) => facts.interactionClusters().some(({ nodes }) => nodes.length > 0));

export const orsConnectedToClusterNode = rule({
  id: 'ors-connected-to-cluster-node',
  family: 'connectivity',
  title: 'Orchestration Server bypasses the proxies of a cluster',
  severity: 'error',
  covers: ['ORS-IX-11', 'A092'],
  sources: [
    seed('interactionServer', 'Reporting and Orchestration'),
    seed('interactionServer', 'Step by Step Cluster Configuration Process, step 9'),
  ],
  why: 'A proxy presents all nodes of a cluster as one Interaction Server, which is how Orchestration Server expects to find it.',
  consequence:
    'Orchestration Server sees the nodes it is connected to as servers of their own, and interactions of the other nodes are not pulled.',
  fix: 'Connect Orchestration Server to a primary and backup proxy of the cluster, and to none of its nodes.',
  subjects: eachNode('ors'),
  check: ({ primary }, facts) => (hasClusters(facts) ? checkServer(facts, primary) : undefined),
});

function checkServer(facts: Facts, ors: Element): Answers {
  const servers = INTERACTIONS.flatMap((type) => facts.wiring.servers(ors.id, type));
  if (servers.length > 0) {
    const clusters = new Set(servers.flatMap((server) => clustersAround(facts, server)));
    return [...clusters].map((cluster) => checkCluster(facts, ors, cluster, servers));
  }
  if (TELEPHONY.some((type) => facts.wiring.servers(ors.id, type).length > 0)) return undefined;
  return cannotTell({
    subjects: [ors],
    message: `Cannot tell whether ${ors.name} handles interactions: it is connected to no proxy, Interaction Server or telephony server.`,
    missing: [`what ${ors.name} takes its calls or interactions from`],
  });
}

/** Clusters that a server, or what it is the twin of, is a node or a proxy of. */
function clustersAround(facts: Facts, server: Element): readonly InteractionCluster[] {
  const real = [server, ...facts.wiring.servers(server.id, 'interaction-server')];
  const found = [...real.flatMap(({ id }) => facts.clustersOf(id)), ...facts.clustersBehind(server.id)];
  return found.filter(({ nodes }) => nodes.length > 0);
}

function checkCluster(
  facts: Facts,
  ors: Element,
  cluster: InteractionCluster,
  servers: readonly Element[],
): Answers {
  const bypassed = servers.filter((server) => isNode(facts, cluster, server));
  if (bypassed.length > 0) return bypass(facts, ors, cluster, bypassed);
  return servers.some((server) => cluster.proxies.includes(server))
    ? pass(ors, ...cluster.proxies)
    : undefined;
}

/** The Interaction Server itself, or the twin object that stands for it. */
function isNode(facts: Facts, cluster: InteractionCluster, server: Element): boolean {
  const real = [server, ...facts.wiring.servers(server.id, 'interaction-server')];
  if (server.type !== 'interaction-server' && server.type !== 'interaction-server-tserver') return false;
  return cluster.nodes.some((node) => real.includes(node.primary));
}

function bypass(
  facts: Facts,
  ors: Element,
  cluster: InteractionCluster,
  bypassed: readonly Element[],
): Answer {
  const proxy = cluster.proxies.find((one) => facts.wiring.clients(one.id, 'ors').includes(ors));
  const names = listWords(bypassed.map((server) => server.name));
  const fix = repair(facts, ors, cluster, bypassed, proxy);
  return fail({
    subjects: [ors, ...bypassed],
    aspect: cluster.id,
    message: `${ors.name} is connected to ${names} directly, though ${cluster.name} is reached through proxies.`,
    evidence: [
      ...bypassed.map(
        (server) => `${ors.name} is connected to ${server.name}, which belongs to ${cluster.name}`,
      ),
      proxy === undefined
        ? `${ors.name} is connected to no proxy of ${cluster.name}`
        : `${ors.name} is also connected to ${proxy.name}`,
    ],
    quickFixes: fix === undefined ? [] : [fix],
  });
}

/** Where the proxy is connected already only the bypass goes; else a proxy is chosen, preferably a pair. */
function repair(
  facts: Facts,
  ors: Element,
  cluster: InteractionCluster,
  bypassed: readonly Element[],
  present: Element | undefined,
): QuickFix | undefined {
  const remove = { type: 'remove', ids: connectionsTo(facts, ors.id, bypassed) } as const;
  const names = listWords(bypassed.map((server) => server.name));
  if (present !== undefined) {
    const isPlain = ownsItsNodes(facts, cluster) && reachesAll(facts, present, bypassed);
    const label = `Disconnect ${ors.name} from ${names}`;
    return { label, safety: isPlain ? 'safe' : 'unsafe', command: remove };
  }
  const proxy = cluster.proxies.find((one) => facts.pairs.pair(one.id) !== undefined) ?? cluster.proxies[0];
  if (proxy === undefined) return undefined;
  const label = `Connect ${ors.name} to ${proxy.name} instead of ${names}`;
  const insert = { type: 'insert', connections: newConnections(facts, ors.id, [proxy]) } as const;
  return { label, safety: 'unsafe', command: { type: 'batch', label, commands: [remove, insert] } };
}

/** Whether a proxy reaches, by itself or its cluster object, every Interaction Server that is to be disconnected. */
function reachesAll(facts: Facts, proxy: Element, servers: readonly Element[]): boolean {
  const objects = facts.wiring.servers(proxy.id, 'interaction-server-cluster');
  const reached = [proxy, ...objects].flatMap(({ id }) => facts.wiring.servers(id, 'interaction-server'));
  return servers.every((server) => server.type !== 'interaction-server' || reached.includes(server));
}
