import { connectionRule } from '#shared/catalog/catalog.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { readersOf } from '#shared/facts/option-readers.ts';
import type { Known } from '#shared/facts/known.ts';
import { nodeName, serversOf, type Node } from '#shared/facts/pairs.ts';
import type { Link } from '#shared/facts/wiring.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import type { Severity } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { withoutServer, withoutText } from '#shared/rules/kit/without-db-server.ts';
import { planRelease, releaseEvidence, runsAtLeast, runsBefore } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answer, type Answers, type Failure } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachLink } from '#shared/rules/kit/subjects.ts';

/** Rows whose release a rule of its own judges, with more to say about it. */
const ANSWERED_ELSEWHERE = [
  'ors>redis-cluster',
  'interaction-server-cluster>interaction-server',
  'interaction-server-proxy-cluster>interaction-server-proxy',
  'interaction-server-proxy>interaction-server-cluster',
];

interface LinkedNodes {
  readonly client: Node;
  readonly server: Node;
}

/** A link of which one end, or what uses it, is judged by a release. */
interface JudgedLink extends LinkedNodes {
  readonly judged: Node;
  readonly release: string;
  readonly severity: Severity;
}

/**
 * The nodes at the ends of a link, or undefined where another link is asked about for them: sides of pairs may be connected
 * several times.
 */
function nodesOf(facts: Facts, { client, server, connections: [own] }: Link): LinkedNodes | undefined {
  const ends = { client: facts.pairs.node(client.id), server: facts.pairs.node(server.id) };
  if (ends.client === undefined || ends.server === undefined) return undefined;
  const { client: from, server: to } = { client: ends.client, server: ends.server };
  const [first] = sortedBy(
    serversOf(from).flatMap((one) => serversOf(to).flatMap((two) => facts.wiring.between(one.id, two.id))),
    ({ id }) => id,
  );
  return first?.id === own?.id ? { client: from, server: to } : undefined;
}

export const connectionOutsideRelease = rule({
  id: 'connection-outside-release',
  family: 'version',
  title: 'A connection that the release does not support',
  severity: 'error',
  covers: ['A007', 'B001', 'B002', 'B003'],
  sources: [
    page('https://docs.genesys.com/Documentation/RN/latest/mm-ixn-svrp85rn/mm-ixn-svrp8510714'),
    page('https://docs.genesys.com/Documentation/IXN/latest/ICP/Welcome'),
    seed('interactionServer', 'Interaction Server Cluster'),
    seed('interactionServer', 'Database Connection'),
    seed('interactionServer', 'Migrating to ODBC from DB Server (8.5.3 Only)'),
  ],
  why: 'Components learn to talk to each other from some release on, and unlearn it; the connection matrix knows which. An access point has no release of its own: what counts is the server that uses it.',
  consequence: 'The client is refused, or its requests fail.',
  fix: 'Plan another release, or connect it to something its release supports.',
  subjects: eachLink,
  check: (drawn, facts) => {
    const link = nodesOf(facts, drawn);
    const row = link && connectionRule(link.client.primary.type, link.server.primary.type);
    return link === undefined || row === undefined || isAnsweredElsewhere(row)
      ? undefined
      : checkLink(facts, link, row);
  },
});

function checkLink(facts: Facts, link: LinkedNodes, row: ConnectionRule): Answers {
  const severity: Severity = isProven(row) ? 'error' : 'warning';
  const clients = clientsThatCount(facts, link);
  const { serverSince, clientSince, clientUntil } = row;
  return [
    clients.length === 0 && clientUntil !== undefined
      ? pass(link.client.primary, link.server.primary)
      : undefined,
    serverSince === undefined
      ? undefined
      : checkFloor(facts, { ...link, judged: link.server, release: serverSince, severity }),
    ...clients.map((judged) => [
      clientSince === undefined
        ? undefined
        : checkFloor(facts, { ...link, judged, release: clientSince, severity }),
      clientUntil === undefined
        ? undefined
        : checkEnd(facts, { ...link, judged, release: clientUntil, severity }),
    ]),
  ];
}

function isAnsweredElsewhere({ client, server, verdict }: ConnectionRule): boolean {
  return verdict === 'forbidden' || ANSWERED_ELSEWHERE.includes(`${client}>${server}`);
}

/** Errors rest on a row with a document behind it. */
function isProven({ sources }: ConnectionRule): boolean {
  return sources.some(({ evidence }) => evidence === 'seed' || evidence === 'documented');
}

/** The client itself, or the servers behind an object that they read. */
function clientsThatCount(facts: Facts, { client }: LinkedNodes): readonly Node[] {
  return readersOf(facts, client.primary) ?? [client];
}

function checkFloor(facts: Facts, link: JudgedLink): Answer {
  const { client, server, judged, release } = link;
  return judge(link, runsAtLeast(facts, judged, release), () => ({
    message: `${nodeName(judged)} is too old for ${connectionText(link)}: that needs release ${release} or later.`,
    evidence: releaseEvidence(facts, judged),
    fix: `Plan release ${release} or later for ${nodeName(judged)}, or connect ${nodeName(client)} elsewhere.`,
    quickFixes: [planRelease(facts, judged, release)],
    severity: link.severity,
    subjects: subjectsOf(client, server, judged),
  }));
}

function checkEnd(facts: Facts, link: JudgedLink): Answer {
  const { client, server, judged, release } = link;
  return judge(link, runsBefore(facts, judged, release), () => ({
    message: `${nodeName(judged)} no longer supports ${connectionText(link)}: that ended with release ${release}.`,
    evidence: [...releaseEvidence(facts, judged), ...useOf(link)],
    consequence: `${nodeName(judged)} does not reach what stands behind ${nodeName(server)}.`,
    fix: withoutText(client, server),
    quickFixes: [withoutServer(facts, client, server)],
    severity: link.severity,
    subjects: subjectsOf(client, server, judged),
  }));
}

type Told = Omit<Failure, 'aspect'>;

function judge(link: JudgedLink, meets: Known<boolean>, failure: () => Told): Answer {
  const subjects = subjectsOf(link.client, link.server, link.judged);
  if (!meets.known) {
    return cannotTell({
      subjects,
      aspect: link.judged.id,
      message: `Cannot tell whether ${connectionText(link)} is supported: ${meets.reason}.`,
      missing: [meets],
    });
  }
  if (meets.value) return pass(...subjects);
  return fail({ aspect: link.judged.id, ...failure() });
}

function subjectsOf(client: Node, server: Node, judged: Node): readonly [Element, ...Element[]] {
  return judged.id === client.id || judged.id === server.id
    ? [client.primary, server.primary]
    : [judged.primary, client.primary, server.primary];
}

function connectionText({ client, server }: LinkedNodes): string {
  return `the connection of ${nodeName(client)} to ${nodeName(server)}`;
}

function useOf({ client, server, judged }: JudgedLink): readonly string[] {
  return [
    ...(judged.id === client.id ? [] : [`${nodeName(judged)} uses ${nodeName(client)}`]),
    `${nodeName(client)} is connected to ${nodeName(server)}`,
  ];
}
