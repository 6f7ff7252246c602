import { sortedBy } from '#shared/kernel/order.ts';
import { connectionRule } from '#shared/catalog/catalog.ts';
import { seed } from '#shared/catalog/source.ts';
import { fromMatrix } from '#shared/facts/connecting.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** Forbidden rows that have a rule of their own, which says more about them. */
const ANSWERED_ELSEWHERE = [
  'urs>interaction-server-proxy',
  'urs>interaction-server-proxy-cluster',
  'urs>interaction-server-cluster',
];

export const connectionNotLegal: Rule = {
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
  check: (facts, report) => {
    for (const [ends, connections] of groupBy(Object.values(facts.document.connections), endsOf)) {
      const [client, server] = ends.split(' ').map((id) => facts.element(id));
      if (client !== undefined && server !== undefined) checkEnds(report, client, server, connections);
    }
  },
};

function endsOf({ from, to }: Connection): string {
  return `${from} ${to}`;
}

function checkEnds(
  report: Report,
  client: Element,
  server: Element,
  connections: readonly Connection[],
): void {
  if (ANSWERED_ELSEWHERE.includes(`${client.type}>${server.type}`)) return;
  const answer = fromMatrix(client.type, server.type);
  if (answer.allowed) {
    report.pass(client, server);
    return;
  }
  report.fail({
    subjects: [client, server],
    aspect: client.id,
    severity: isProven(client, server) ? 'error' : 'warning',
    message: `The connection of ${client.name} to ${server.name} does not work. ${answer.reason}`,
    evidence: [`${client.name} has a connection to ${server.name}`],
    quickFixes: [
      {
        label: `Remove the connection of ${client.name} to ${server.name}`,
        safety: 'unsafe',
        command: { type: 'remove', ids: sortedBy(connections, ({ id }) => id).map(({ id }) => id) },
      },
    ],
  });
}

/** Errors rest on a forbidden row with a document behind it; what merely nobody lists is a warning. */
function isProven(client: Element, server: Element): boolean {
  const rule = connectionRule(client.type, server.type);
  return rule?.sources.some(({ evidence }) => evidence === 'seed' || evidence === 'documented') === true;
}
