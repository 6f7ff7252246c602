import { connectionRule } from '#shared/catalog/catalog.ts';
import { seed } from '#shared/catalog/source.ts';
import { fromMatrix } from '#shared/facts/connecting.ts';
import type { Link } from '#shared/facts/wiring.ts';
import type { Element } from '#shared/model/element.ts';
import { fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachLink } from '#shared/rules/kit/subjects.ts';

/** Forbidden rows that have a rule of their own, which says more about them. */
const ANSWERED_ELSEWHERE = [
  'urs>interaction-server-proxy',
  'urs>interaction-server-proxy-cluster',
  'urs>interaction-server-cluster',
];

export const connectionNotLegal = rule({
  id: 'connection-not-legal',
  family: 'connectivity',
  title: 'A connection that does not work',
  severity: 'error',
  covers: ['A083', 'A085'],
  sources: [
    seed('interactionServer', 'Interaction Server Application Type'),
    seed('interactionServer', 'Step by Step Cluster Configuration Process'),
  ],
  why: 'The connection matrix says which component may be a client of which. The canvas refuses what it forbids, but a file can come from elsewhere, and an element can change.',
  consequence: 'The connection carries nothing, and whoever relies on it is cut off.',
  fix: 'Remove the connection, or lead it to the component that belongs in between.',
  subjects: eachLink,
  check: checkLink,
});

function checkLink({ client, server, connections }: Link): Answers {
  if (ANSWERED_ELSEWHERE.includes(`${client.type}>${server.type}`)) return undefined;
  const answer = fromMatrix(client.type, server.type);
  if (answer.allowed) return pass(client, server);
  return fail({
    subjects: [client, server],
    aspect: client.id,
    severity: isProven(client, server) ? 'error' : 'warning',
    message: `The connection of ${client.name} to ${server.name} does not work. ${answer.reason}`,
    evidence: [`${client.name} has a connection to ${server.name}`],
    quickFixes: [
      {
        label: `Remove the connection of ${client.name} to ${server.name}`,
        safety: 'unsafe',
        command: { type: 'remove', ids: connections.map(({ id }) => id) },
      },
    ],
  });
}

/** Errors rest on a forbidden row with a document behind it; what merely nobody lists is a warning. */
function isProven(client: Element, server: Element): boolean {
  const row = connectionRule(client.type, server.type);
  return row?.sources.some(({ evidence }) => evidence === 'seed' || evidence === 'documented') === true;
}
