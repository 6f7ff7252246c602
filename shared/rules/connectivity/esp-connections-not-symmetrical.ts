import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { peerGroups } from '#shared/facts/interaction-servers.ts';
import { question } from '#shared/facts/question.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { newConnections } from '#shared/rules/kit/repairs.ts';
import { fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachOf } from '#shared/rules/kit/subjects.ts';

/** Groups of servers that share tenants and media, by the id of their first member. */
const peers = question((facts) => new Map(peerGroups(facts).map((group) => [group[0]?.id ?? '', group])));

/** An Interaction Server and the external services it is connected to. */
interface Caller {
  readonly server: Element;
  readonly services: readonly Element[];
}

export const espConnectionsNotSymmetrical = rule({
  id: 'esp-connections-not-symmetrical',
  family: 'connectivity',
  title: 'Interaction Servers of the same media call different ESP servers',
  severity: 'error',
  covers: ['A147'],
  sources: [seed('interactionServer', 'ESP Configuration Must Be Symmetrical')],
  why: 'An external service request is carried out by the server that holds the interaction. Servers of one tenant and media type hold interactions of the same kind, so each needs all the external services.',
  consequence:
    'The same request works for one interaction and fails for the next, depending on the server that holds it.',
  fix: 'Connect all Interaction Servers that share a tenant and a media type to the same ESP servers.',
  subjects: eachOf(peers, (group) => group),
  check: ([first, ...rest], facts) => (first === undefined ? undefined : checkGroup(facts, [first, ...rest])),
});

function checkGroup(facts: Facts, [first, ...rest]: readonly [Element, ...Element[]]): Answers {
  const callers = [first, ...rest].map((server): Caller => ({
    server,
    services: facts.wiring.servers(server.id, 'esp-server'),
  }));
  const all = [...new Set(callers.flatMap(({ services }) => services))].sort(byName);
  const short = callers.filter(({ services }) => services.length < all.length);
  if (short.length === 0) return pass(first, ...rest);
  const lacking = short.map(({ server }) => server.name);
  return fail({
    subjects: [first, ...rest],
    message: `${listWords(callers.map(({ server }) => server.name))} have a tenant and media in common${callers.length > 2 ? ', each with another of them' : ''}, but ${listWords(lacking)} ${lacking.length > 1 ? 'lack' : 'lacks'} ESP servers that others have.`,
    evidence: callers.map(describeCaller),
    quickFixes: [connectAll(facts, callers, all)],
  });
}

function describeCaller({ server, services }: Caller): string {
  return services.length === 0
    ? `${server.name} is connected to no ESP server`
    : `${server.name} is connected to ${listWords(services.map((service) => service.name))}`;
}

function connectAll(facts: Facts, callers: readonly Caller[], all: readonly Element[]): QuickFix {
  const connections = callers.flatMap(({ server }) => newConnections(facts, server.id, all));
  return {
    label: `Connect all of them to ${listWords(all.map((service) => service.name))}`,
    safety: 'safe',
    command: { type: 'insert', connections },
  };
}
