import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const REPORTING = ['stat-server', 'icon'];
/** Desktops and whatever submits interactions: what makes load that reporting should not feel. */
const OTHERS = [
  'agent-desktop',
  'interaction-server-proxy-cluster',
  'chat-server',
  'email-server',
  'esp-server',
  'web-server',
  'gms',
];

export const reportingProxyShared = rule({
  id: 'reporting-proxy-shared',
  family: 'reporting',
  title: 'A proxy of reporting clients serves desktops or media servers too',
  severity: 'warning',
  covers: ['A091'],
  sources: [seed('interactionServer', 'Reporting and Orchestration')],
  why: 'Reporting clients take the events of all nodes through one proxy. The guide gives them a primary and backup proxy of their own.',
  consequence:
    'Load of desktops and media servers delays what reporting sees, and with it statistics and routing.',
  fix: 'Give the reporting clients a pair of proxies that serves nobody else but Orchestration Server.',
  subjects: eachNode('interaction-server-proxy'),
  check: checkProxy,
});

function checkProxy(node: Node, facts: Facts): Answers {
  const clients = facts.wiring.clients(node.id);
  const reporting = clients.filter(({ type }) => REPORTING.includes(type));
  if (reporting.length === 0) return undefined;
  const others = clients.filter(({ type }) => OTHERS.includes(type));
  if (others.length === 0) return pass(node.primary, ...reporting);
  return fail({
    subjects: [node.primary],
    message: `${nodeName(node)} serves ${namesOf(reporting)}, and ${namesOf(others)} as well.`,
    evidence: [...reporting, ...others].map(({ name }) => `${name} is connected to ${nodeName(node)}`),
  });
}

function namesOf(elements: readonly Element[]): string {
  return listWords(elements.map(({ name }) => name));
}
