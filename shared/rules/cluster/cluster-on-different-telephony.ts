import { listWords } from '#shared/kernel/words.ts';
import { page } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { newConnections } from '#shared/rules/kit/repairs.ts';
import { fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const clusterOnDifferentTelephony = rule({
  id: 'cluster-on-different-telephony',
  family: 'cluster',
  title: 'Nodes of one ORS cluster serve different T-Servers or SIP Servers',
  severity: 'warning',
  covers: ['ORS-CL-04'],
  sources: [page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Cluster')],
  why: 'For each call the nodes of a cluster agree on one that runs it and one that stands in for it. That works only where both hear of the call: from one server, or from two that are connected to each other as disaster-recovery peers are.',
  consequence: 'A call is left without the node that stands in for it, or two nodes take the same call.',
  fix: 'Connect every node of the cluster to the same T-Servers and SIP Servers.',
  subjects: eachElement('ors-cluster'),
  check: (list, facts) => {
    const nodes = facts.wiring.servers(list.id, 'ors');
    return nodes.length > 1 ? checkCluster(facts, list, nodes) : undefined;
  },
});

function checkCluster(facts: Facts, list: Element, nodes: readonly Element[]): Answers {
  const served = new Map(nodes.map((node) => [node, telephonyOf(facts, node)]));
  const all = [...new Set([...served.values()].flat())];
  if (all.length === 0) return undefined;
  const missed = new Map(nodes.map((node) => [node, missedBy(facts, all, served.get(node) ?? [])]));
  const apart = nodes.filter((node) => (missed.get(node) ?? []).length > 0);
  if (apart.length === 0) return pass(list, ...nodes);
  return fail({
    subjects: [list],
    message: `The nodes of ${list.name} do not serve the same telephony: ${listWords(apart.map((node) => `${node.name} misses ${namesOf(missed.get(node) ?? [])}`))}.`,
    evidence: nodes.map((node) => `${node.name} is connected to ${namesOf(served.get(node) ?? [])}`),
    quickFixes: [connectAll(facts, list, apart, all)],
  });
}

function telephonyOf(facts: Facts, { id }: Element): readonly Element[] {
  return [...facts.wiring.servers(id, 't-server'), ...facts.wiring.servers(id, 'sip-server')];
}

/** Servers that a node serves neither itself nor by a peer: one that is connected to the server, whichever is the client. */
function missedBy(facts: Facts, all: readonly Element[], own: readonly Element[]): readonly Element[] {
  const peersOf = ({ id }: Element): readonly Element[] => [
    ...facts.wiring.servers(id),
    ...facts.wiring.clients(id),
  ];
  const heard = new Set(own.flatMap((server) => [server, ...peersOf(server)]));
  return all.filter((server) => !heard.has(server));
}

function namesOf(servers: readonly Element[]): string {
  return servers.length === 0 ? 'no T-Server or SIP Server' : listWords(servers.map(({ name }) => name));
}

function connectAll(
  facts: Facts,
  list: Element,
  apart: readonly Element[],
  all: readonly Element[],
): QuickFix {
  const label = `Connect every node of ${list.name} to ${listWords(all.map(({ name }) => name))}`;
  const commands = apart.map(
    (node) => ({ type: 'insert', connections: newConnections(facts, node.id, all) }) as const,
  );
  return { label, safety: 'unsafe', command: { type: 'batch', label, commands } };
}
