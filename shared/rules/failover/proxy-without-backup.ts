import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import { fromMatrix } from '#shared/facts/connecting.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { addBackup } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const CLUSTER = 'interaction-server-proxy-cluster';

export const proxyWithoutBackup = rule({
  id: 'proxy-without-backup',
  family: 'failover',
  title: 'A proxy without backup serves clients that cannot choose another one',
  severity: 'warning',
  covers: ['A089', 'ORS-IX-12'],
  sources: [
    seed('interactionServer', 'Step by Step Cluster Configuration Process, step 7'),
    seed('interactionServer', 'Media Servers'),
    seed('interactionServer', 'Reporting and Orchestration'),
  ],
  why: 'Desktops pick another proxy from a proxy cluster. Media servers, reporting and Orchestration Server know one proxy only, and its backup is their one way to carry on.',
  consequence:
    'When the proxy stops, these clients are cut off from every Interaction Server behind it, although all of them run.',
  fix: 'Add a backup to the proxy, and let it serve no clients that use the proxy cluster.',
  subjects: eachNode('interaction-server-proxy'),
  check: checkProxy,
});

function checkProxy(node: Node, facts: Facts): Answers {
  const name = nodeName(node);
  const clusters = facts.wiring.clients(node.id, CLUSTER);
  const clients = workingClients(facts, node.primary);
  const bound = boundClients(facts, node.primary, clusters);
  if (node.backup !== undefined) return pass(node.primary, node.backup);
  if (bound.length > 0) {
    const direct = bound.filter((client) => clients.includes(client));
    const names = listWords(bound.map((client) => client.name));
    return fail({
      subjects: [node.primary],
      message: `${name} has no backup, and ${names} cannot move to another proxy.`,
      evidence: [
        ...direct.map((client) => `${client.name} is connected to ${name} itself`),
        ...bound
          .filter((client) => !direct.includes(client))
          .map((client) => `${client.name} is stated not to support proxy clusters`),
        `no pair contains ${name}`,
        ...clusters.map((cluster) => `${name} also serves the clients of ${cluster.name}`),
      ],
      quickFixes: [addBackup(facts, node.primary)],
    });
  }
  if (clients.length > 0 || clusters.length > 0) return pass(node.primary, ...clusters);
  return cannotTell({
    subjects: [node.primary],
    message: `Cannot tell whether ${name} needs a backup: no client is drawn that can use it.`,
    missing: [{ undrawn: `the clients of ${name}` }],
  });
}

/** Clients connected to a proxy itself. A connection that does not work makes nobody depend on it. */
function workingClients(facts: Facts, proxy: Element): readonly Element[] {
  return facts.wiring
    .clients(proxy.id)
    .filter(({ type }) => type !== CLUSTER && fromMatrix(type, proxy.type).allowed);
}

/** Clients that know this proxy only: connected to it, or to its cluster though they do not support one. */
function boundClients(facts: Facts, proxy: Element, clusters: readonly Element[]): readonly Element[] {
  const direct = workingClients(facts, proxy).filter((client) => !choosesProxy(client));
  const clustered = clusters
    .flatMap((cluster) => facts.wiring.clients(cluster.id, 'agent-desktop'))
    .filter((client) => !choosesProxy(client));
  return [...new Set([...direct, ...clustered])];
}

function choosesProxy({ type, properties }: Element): boolean {
  return type === 'agent-desktop' && properties['supportsProxyCluster'] !== false;
}
