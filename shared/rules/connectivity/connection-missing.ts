import { fewWords, listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { questionAbout } from '#shared/facts/question.ts';
import { gapClause } from '#shared/findings/gap.ts';
import type { QuickFix, Severity } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { newConnections } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answer, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachNode } from '#shared/rules/kit/subjects.ts';

const WANTED: readonly string[] = ['required', 'recommended'];

const wantedByClient = groupBy(
  connectionRules.filter(({ verdict }) => WANTED.includes(verdict)),
  ({ client }) => client,
);

export const connectionMissing = rule({
  id: 'connection-missing',
  family: 'connectivity',
  title: 'A connection that the component cannot do without is missing',
  severity: 'error',
  covers: ['A015', 'B055', 'ORS-CL-02', 'ORS-IX-08'],
  sources: [
    seed('interactionServer', 'Preparing DAP configuration objects'),
    seed('architecture', 'Processing eServices Interactions'),
    seed('architecture', 'Design Principles'),
    page('https://docs.genesys.com/Documentation/IXN/latest/ICP/Welcome'),
  ],
  why: 'The connection matrix says what a component needs whatever else is deployed, such as the database of an Interaction Server, and what it is seldom without.',
  consequence: 'The component does a part of its work only, or none.',
  fix: 'Draw what is missing and connect the component to it.',
  subjects: eachNode(...wantedByClient.keys()),
  // What exists may be connected to things that nobody draws again.
  check: ({ primary }, facts) =>
    primary.role === 'build'
      ? checkClient(facts, primary, wantedByClient.get(primary.type) ?? [])
      : undefined,
});

function checkClient(facts: Facts, client: Element, rows: readonly ConnectionRule[]): Answers {
  const asked = rows.filter((row) => row.verdict === 'required' || isDrawn(facts, row));
  const open = asked.filter((row) => !isMet(facts, client, row));
  const sketched = facts.sketchesBehind(client.id);
  const untold = open.filter((row) => sketched.some(({ type }) => typesOf(row).includes(type)));
  const missing = open.filter((row) => !untold.includes(row));
  if (open.length === 0) return asked.length > 0 ? pass(client) : undefined;
  return [
    missing.length > 0 ? unconnected(facts, client, missing) : undefined,
    untold.length > 0 ? sketchedOnly(client, untold, sketched) : undefined,
  ];
}

function sketchedOnly(
  client: Element,
  rows: readonly ConnectionRule[],
  sketches: readonly Element[],
): Answer {
  const names = listWords(sketches.map(({ name }) => name));
  const gap = `whether ${names}, drawn as ${sketches.length > 1 ? 'sketches' : 'a sketch'}, will be built`;
  return cannotTell({
    subjects: [client],
    message: `Cannot tell whether ${client.name} has ${listWords(rows.map(({ server }) => aLabel(server)))}: ${gapClause(gap)}.`,
    missing: [gap],
  });
}

function unconnected(facts: Facts, client: Element, missing: readonly ConnectionRule[]): Answer {
  const fixes = missing.flatMap((row) => connectToOnly(facts, client, row));
  return fail({
    subjects: [client],
    severity: worst(facts, missing),
    message: `${client.name} is connected to no ${missing.map(({ server }) => labelOf(server)).join(', and to no ')}.`,
    evidence: missing.map((row) => evidenceOf(facts, client, row)),
    consequence: [...new Set(missing.map(({ reason }) => reason))].join(' '),
    fix: `Connect ${client.name} to ${missing.map(({ server }) => aLabel(server)).join(', and to ')}.`,
    quickFixes: fixes,
  });
}

function isDrawn(facts: Facts, { server }: ConnectionRule): boolean {
  return facts.isDrawn(server);
}

function isMet(facts: Facts, client: Element, row: ConnectionRule): boolean {
  return (
    typesOf(row).some((type) => facts.wiring.servers(client.id, type).length > 0) ||
    (row.meaning === 'access' && namesDatabase(facts, client))
  );
}

/** An access point may name its database in DB Info without drawing it. */
function namesDatabase(facts: Facts, point: Element): boolean {
  const name = facts.settings.option(point, 'DB Info', 'Database Name');
  return name.known && name.value.value.trim() !== '';
}

function typesOf({ server, alternatives = [] }: ConnectionRule): readonly string[] {
  return [server, ...alternatives];
}

/**
 * What a component cannot do without is an error once the drawing shows things of that kind: where it shows none at all,
 * it may only be unfinished. A document behind a required row makes a warning; everything else is advice.
 */
function worst(facts: Facts, rows: readonly ConnectionRule[]): Severity {
  if (rows.some((row) => row.isVital === true && isDrawn(facts, row))) return 'error';
  const isProven = rows.some(
    ({ verdict, sources }) =>
      verdict === 'required' &&
      sources.some(({ evidence }) => evidence === 'seed' || evidence === 'documented'),
  );
  return isProven ? 'warning' : 'info';
}

function evidenceOf(facts: Facts, client: Element, { server }: ConnectionRule): string {
  const drawn = drawnNames(facts, server);
  return drawn === '' ? `no ${labelOf(server)} is drawn` : `${client.name} has no connection to ${drawn}`;
}

/** So many servers are named. */
const FEW = 12;

const drawnNames = questionAbout((facts, type) =>
  fewWords(
    facts.pairs.nodes(type).map(({ primary }) => primary.name),
    FEW,
  ),
);

/** The one node of a type that is drawn; undefined where there are none or several. */
const onlyOne = questionAbout((facts, type): Element | undefined => {
  const [only, ...others] = facts.pairs.nodes(type);
  return others.length > 0 ? undefined : only?.primary;
});

/** What has one owner: whoever is led to that of another works on the same records. */
const OWNED = ['dap', 'dap-event-log', 'database'];

/**
 * Connects to the one thing of the type that is drawn. With several, a person has to choose; so too where an access point
 * or a database has a user already, or several lack one.
 */
function connectToOnly(facts: Facts, client: Element, { server }: ConnectionRule): readonly QuickFix[] {
  const only = onlyOne(facts, server);
  if (only === undefined) return [];
  if (only.id === client.id) return [];
  if (OWNED.includes(server) && !isFreeFor(facts, client, only)) return [];
  return [
    {
      label: `Connect ${client.name} to ${only.name}`,
      safety: 'unsafe',
      command: { type: 'insert', connections: newConnections(facts, client.id, [only]) },
    },
  ];
}

/** Whether nobody uses a thing, and nobody but the client is in want of one. */
function isFreeFor(facts: Facts, client: Element, owned: Element): boolean {
  if (facts.wiring.clients(owned.id).length > 0) return false;
  return connectionRules
    .filter(({ server, verdict }) => server === owned.type && WANTED.includes(verdict))
    .every((row) =>
      facts.pairs
        .nodes(row.client)
        .every(
          ({ primary: other }) =>
            other.id === client.id || other.role !== 'build' || isMet(facts, other, row),
        ),
    );
}

function labelOf(type: string): string {
  return componentType(type)?.label ?? type;
}

function aLabel(type: string): string {
  const label = labelOf(type);
  return `${/^([AEIO]|Un(?!i))/.test(label) ? 'an' : 'a'} ${label}`;
}
