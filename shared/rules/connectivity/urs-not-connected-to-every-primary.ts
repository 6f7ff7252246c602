import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { InteractionCluster } from '#shared/facts/interaction-clusters.ts';
import type { Element } from '#shared/model/element.ts';
import { newConnections } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answer, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachInteractionCluster } from '#shared/rules/kit/subjects.ts';

export const ursNotConnectedToEveryPrimary = rule({
  id: 'urs-not-connected-to-every-primary',
  family: 'connectivity',
  title: 'Universal Routing Server misses a node of the cluster',
  severity: 'error',
  covers: ['A093'],
  sources: [
    seed('interactionServer', 'Universal Routing Server'),
    seed('interactionServer', 'Step by Step Cluster Configuration Process, step 8'),
  ],
  why: 'Where Universal Routing Server, and not Orchestration Server, routes the interactions of a cluster, each node asks it directly. No other node asks in its place.',
  consequence: 'Interactions of the node that is missed are never routed.',
  fix: 'Connect Universal Routing Server to every primary Interaction Server of the cluster.',
  subjects: eachInteractionCluster,
  check: (cluster, facts) => (cluster.nodes.length === 0 ? undefined : checkCluster(facts, cluster)),
});

function checkCluster(facts: Facts, cluster: InteractionCluster): Answers {
  const routers = facts.pairs.nodes('urs').map((node) => node.primary);
  const using = routers.filter((urs) => nodesOf(facts, cluster, urs).length > 0);
  if (using.length > 0) return using.map((urs) => checkRouter(facts, cluster, urs, using));
  const [first, ...rest] = routers;
  if (first === undefined || isOrchestrated(facts, cluster)) return undefined;
  const names = listWords(routers.map((urs) => urs.name));
  return cannotTell({
    subjects: [first, ...rest, ...subjectOf(cluster)],
    aspect: cluster.id,
    message: `Cannot tell what routes the interactions of ${cluster.name}: neither ${names} nor an Orchestration Server is connected to it.`,
    missing: [`whether ${names} ${rest.length > 0 ? 'route' : 'routes'} interactions of ${cluster.name}`],
  });
}

function checkRouter(
  facts: Facts,
  cluster: InteractionCluster,
  urs: Element,
  using: readonly Element[],
): Answer {
  const reached = nodesOf(facts, cluster, urs);
  const [first, ...rest] = cluster.nodes
    .map((node) => node.primary)
    .filter((node) => !reached.includes(node));
  if (first === undefined) return pass(urs, ...reached);
  const missed = [first, ...rest];
  const served = using.flatMap((other) => nodesOf(facts, cluster, other));
  const names = listWords(missed.map((node) => node.name));
  const elsewhere = missed.every((node) => served.includes(node));
  return fail({
    subjects: [urs, first, ...rest],
    aspect: cluster.id,
    message: `${urs.name} is connected to a part of ${cluster.name} only: ${names} ${rest.length > 0 ? 'are' : 'is'} missing.`,
    evidence: [
      ...reached.map((node) => `${urs.name} is connected to ${node.name}`),
      ...missed.map(
        (node) => `${node.name} is a node of ${cluster.name} and ${urs.name} is not connected to it`,
      ),
    ],
    ...(elsewhere
      ? {
          consequence: `Interactions of ${names} can be routed by another Universal Routing Server only, so losing that one stops their routing, and no router sees the whole of a queue that the nodes share.`,
        }
      : {}),
    quickFixes: [
      {
        label: `Connect ${urs.name} to ${names}`,
        safety: 'unsafe',
        command: { type: 'insert', connections: newConnections(facts, urs.id, missed) },
      },
    ],
  });
}

function nodesOf(facts: Facts, cluster: InteractionCluster, urs: Element): readonly Element[] {
  const ids = new Set(cluster.nodes.map((node) => node.id));
  return facts.wiring.servers(urs.id, 'interaction-server').filter((server) => ids.has(server.id));
}

/** Whether an Orchestration Server takes interactions from the cluster, through a proxy or from a node. */
function isOrchestrated(facts: Facts, { nodes, proxies }: InteractionCluster): boolean {
  return [...proxies, ...nodes.map((node) => node.primary)].some(
    ({ id }) => facts.wiring.clients(id, 'ors').length > 0,
  );
}

function subjectOf({ object, nodes }: InteractionCluster): readonly Element[] {
  return object === undefined ? nodes.map((node) => node.primary) : [object];
}
