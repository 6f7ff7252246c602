import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { byName } from '#shared/facts/name-order.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { gapClauses } from '#shared/findings/gap.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import {
  compareUses,
  databaseUses,
  type DatabaseUse,
  type SameDatabase,
} from '#shared/rules/kit/main-databases.ts';
import { freshId, freshName } from '#shared/rules/kit/repairs.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** Two or more nodes that reach one database. */
interface SharedDatabase {
  readonly nodes: readonly Node[];
  /** What they share: a database, or a Database Access Point. */
  readonly through: readonly Element[];
  readonly evidence: readonly string[];
}

export const oneDatabaseForTwoNodes: Rule = {
  id: 'one-database-for-two-nodes',
  family: 'database',
  title: 'Two Interaction Servers use one main database',
  severity: 'error',
  covers: ['A061', 'A071', 'ORS-IX-14'],
  sources: [
    seed('interactionServer', 'Cluster Deployment Overview'),
    seed('interactionServer', 'Functional Separation'),
  ],
  why: 'Each Interaction Server owns the interactions in its database. Only a primary and its own backup may use the same one.',
  consequence:
    'Both servers work on the same records: interactions are processed twice, changed under each other or lost.',
  fix: 'Give each Interaction Server pair a Database Access Point and a database of its own.',
  check: (facts, report) => {
    const nodes = facts.pairs.nodes('interaction-server');
    if (nodes.length < 2) return;
    const uses = nodes.flatMap((node) => databaseUses(facts, node));
    const comparisons = comparisonsOf(uses);
    const shared = sharedDatabases(nodes, comparisons);
    for (const database of shared) reportShared(facts, report, database);
    const sharing = new Set(shared.flatMap((database) => database.nodes));
    for (const node of nodes) {
      if (!sharing.has(node)) reportAlone(report, node, uses, comparisons);
    }
  },
};

interface Comparison {
  readonly nodes: readonly [Node, Node];
  readonly answer: SameDatabase;
}

/** Every two uses of two nodes that have something in common: an element, or what they are called. */
function comparisonsOf(uses: readonly DatabaseUse[]): readonly Comparison[] {
  const keysOf = ({ point, database, stated }: DatabaseUse): readonly string[] => [
    `element ${point.id}`,
    ...(database === undefined ? [] : [`element ${database.id}`]),
    ...(stated === undefined ? [] : [`named ${stated.server}/${stated.name}`.toLowerCase()]),
  ];
  const keyed = uses.flatMap((use) => keysOf(use).map((key) => ({ key, use })));
  return [...groupBy(keyed, ({ key }) => key).values()].flatMap((group) =>
    group.flatMap(({ use: one }, index) =>
      group.slice(index + 1).flatMap(({ use: two }): readonly Comparison[] => {
        if (one.node.id === two.node.id) return [];
        return [{ nodes: [one.node, two.node], answer: compareUses(one, two) }];
      }),
    ),
  );
}

/** Nodes joined by what they share, directly or through a third. */
function sharedDatabases(
  nodes: readonly Node[],
  comparisons: readonly Comparison[],
): readonly SharedDatabase[] {
  const groups = new Map(nodes.map((node) => [node.id, new Set([node.id])]));
  const found = comparisons.flatMap(({ nodes: ends, answer }) =>
    answer.kind === 'same' ? [{ ends, answer }] : [],
  );
  for (const { ends } of found) {
    const joined = new Set(ends.flatMap(({ id }) => [...(groups.get(id) ?? [])]));
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())]
    .filter((group) => group.size > 1)
    .map((group) => {
      const answers = found.filter(({ ends }) => group.has(ends[0].id)).map(({ answer }) => answer);
      return {
        nodes: nodes.filter(({ id }) => group.has(id)),
        through: [...new Set(answers.flatMap(({ through }) => through))].sort(byName),
        evidence: [...new Set(answers.flatMap(({ evidence }) => evidence))],
      };
    });
}

function reportShared(facts: Facts, report: Report, { nodes, through, evidence }: SharedDatabase): void {
  const [first, ...rest] = nodes.map((node) => node.primary);
  const [database, ...others] = through;
  if (first === undefined || database === undefined) return;
  const names = listWords([first, ...rest].map((server) => server.name));
  const fix = others.length === 0 ? separate(facts, database, rest) : undefined;
  report.fail({
    subjects: [first, ...rest],
    message: `${names} are not one pair, but use one main database by ${listWords(through.map(({ name }) => name))}.`,
    evidence,
    quickFixes: fix === undefined ? [] : [fix],
  });
}

/** Leads the Database Access Points of all nodes but the first to new databases. The data has to be divided by hand. */
function separate(facts: Facts, database: Element, others: readonly Element[]): QuickFix | undefined {
  if (database.type !== 'database') return undefined;
  const { type, parent, role, position } = database;
  const properties = Object.fromEntries(
    Object.entries(database.properties).filter(([key]) => key !== 'databaseName'),
  );
  const commands = others.flatMap((server) => {
    const created = newElement({
      id: freshId(facts, `${database.id}-${server.id}`),
      type,
      name: freshName(facts, `${database.name}_${server.name}`),
      parent,
      role,
      position,
      properties,
    });
    const accesses = facts.wiring.to(database.id).filter(({ from }) => {
      return facts.wiring.servers(server.id, 'dap').some((dap) => dap.id === from);
    });
    return [
      { type: 'insert', elements: [created] } as const,
      ...accesses.map(({ id }) => ({ type: 'changeConnection', id, to: created.id }) as const),
    ];
  });
  const label = `Give ${listWords(others.map((server) => server.name))} ${others.length > 1 ? 'databases of their own' : 'a database of its own'}`;
  return { label, safety: 'unsafe', command: { type: 'batch', label, commands } };
}

function reportAlone(
  report: Report,
  node: Node,
  uses: readonly DatabaseUse[],
  comparisons: readonly Comparison[],
): void {
  const own = uses.filter((use) => use.node.id === node.id);
  const gaps = comparisons
    .filter(({ nodes }) => nodes.includes(node))
    .flatMap(({ answer }) => (answer.kind === 'unclear' ? [answer.gap] : []));
  const told = own.find(({ database, stated }) => database !== undefined || stated !== undefined);
  if (gaps.length === 0 && told !== undefined) {
    report.pass(node.primary, told.database ?? told.point);
    return;
  }
  const points = listWords([...new Set(own.map(({ point }) => point.name))]);
  const undrawn =
    own.length === 0 ? `the Database Access Point of ${nodeName(node)}` : `the database behind ${points}`;
  const missing = gaps.length > 0 ? [...new Set(gaps)] : [{ undrawn }];
  report.unknown({
    subjects: [node.primary],
    message: `Cannot tell whether ${nodeName(node)} has a database of its own: ${gapClauses(missing)}.`,
    missing,
  });
}
