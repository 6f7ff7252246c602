import { connectionRule } from '#shared/catalog/catalog.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { planRelease, releaseEvidence, runsAtLeast } from '#shared/rules/kit/releases.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** Rows whose release a rule of its own judges, with more to say about it. */
const ANSWERED_ELSEWHERE = [
  'ors>redis-cluster',
  'interaction-server-cluster>interaction-server',
  'interaction-server-proxy-cluster>interaction-server-proxy',
  'interaction-server-proxy>interaction-server-cluster',
];

export const connectionBeforeRelease: Rule = {
  id: 'connection-before-release',
  family: 'version',
  title: 'A connection that the release does not support yet',
  severity: 'error',
  covers: ['B001'],
  sources: [
    page('https://docs.genesys.com/Documentation/RN/latest/mm-ixn-svrp85rn/mm-ixn-svrp8510714'),
    seed('interactionServer', 'Interaction Server Cluster'),
  ],
  why: 'Components learn to talk to each other from some release on; the connection matrix knows which.',
  consequence: 'The client is refused, or its requests fail.',
  fix: 'Plan a newer release, or connect it to something its release supports.',
  check: (facts, report) => {
    for (const [client, server] of linkedNodes(facts)) {
      const rule = connectionRule(client.primary.type, server.primary.type);
      if (rule === undefined || isAnsweredElsewhere(rule)) continue;
      if (rule.clientSince !== undefined) checkFloor(facts, report, client, server, rule.clientSince, client);
      if (rule.serverSince !== undefined) checkFloor(facts, report, client, server, rule.serverSince, server);
    }
  },
};

/** Every two nodes with a connection, once, however many connections they have. */
function linkedNodes(facts: Facts): readonly (readonly [Node, Node])[] {
  const linked = new Map<string, readonly [Node, Node]>();
  for (const { from, to } of Object.values(facts.document.connections)) {
    const client = facts.pairs.node(from);
    const server = facts.pairs.node(to);
    if (client !== undefined && server !== undefined)
      linked.set(`${client.id} ${server.id}`, [client, server]);
  }
  return [...linked.values()];
}

function isAnsweredElsewhere({ client, server, verdict }: ConnectionRule): boolean {
  return verdict === 'forbidden' || ANSWERED_ELSEWHERE.includes(`${client}>${server}`);
}

/** `judged` is the end whose release decides. */
function checkFloor(
  facts: Facts,
  report: Report,
  client: Node,
  server: Node,
  floor: string,
  judged: Node,
): void {
  const met = runsAtLeast(facts, judged, floor);
  const link = `the connection of ${nodeName(client)} to ${nodeName(server)}`;
  if (!met.known) {
    report.unknown({
      subjects: [client.primary, server.primary],
      aspect: judged.id,
      message: `Cannot tell whether ${link} is supported: ${met.reason}.`,
      missing: [met.reason],
    });
  } else if (met.value) report.pass(client.primary, server.primary);
  else {
    const fixes: readonly QuickFix[] = [planRelease(judged, floor)];
    report.fail({
      subjects: [client.primary, server.primary],
      aspect: judged.id,
      message: `${nodeName(judged)} is too old for ${link}: that needs release ${floor} or later.`,
      evidence: releaseEvidence(facts, judged),
      fix: `Plan release ${floor} or later for ${nodeName(judged)}, or connect ${nodeName(client)} elsewhere.`,
      quickFixes: fixes,
    });
  }
}
