import { joined } from '#shared/kernel/joined.ts';
import { compareText } from '#shared/kernel/order.ts';
import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { byName } from '#shared/facts/name-order.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { isSameList, question, questionAbout } from '#shared/facts/question.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { gapClauses, type Gap } from '#shared/findings/gap.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import {
  compareUses,
  databaseUses,
  type DatabaseUse,
  type SameDatabase,
} from '#shared/rules/kit/main-databases.ts';
import { freshId, freshName } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answer, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import type { SubjectKind } from '#shared/rules/kit/subjects.ts';

/** Nodes that reach one main database, directly or through a third; a node alone where it shares with nobody. */
interface Sharers {
  readonly nodes: readonly [Node, ...Node[]];
  /** What they share: a database, or a Database Access Point. */
  readonly through: readonly Element[];
  readonly evidence: readonly string[];
  /** What would have to be stated before it can be told whether the node shares with another one. */
  readonly gaps: readonly Gap[];
}

const usesOf = questionAbout((facts, id): readonly DatabaseUse[] => {
  const node = facts.pairs.node(id);
  return node === undefined ? [] : databaseUses(facts, node);
});

/** What the uses of two nodes must have in common before they can be of one database: an element, or what it is called. */
const marksOf = questionAbout((facts, id) => usesOf(facts, id).flatMap(marks), isSameList);

/** Ids of nodes that have something in common, directly or through a third, by one of them. */
const neighbourhoods = question((facts): ReadonlyMap<string, readonly string[]> => {
  const ids = [...facts.pairs.nodeIds('interaction-server').ids].sort(compareText);
  const marked = ids.flatMap((id) => marksOf(facts, id).map((mark) => ({ id, mark })));
  const couples = [...groupBy(marked, ({ mark }) => mark).values()].flatMap(([first, ...rest]) =>
    rest.map(({ id }) => [first?.id ?? id, id] as const),
  );
  return groupBy(ids, joined(couples));
});

/** Nodes that have something in common, in order of name. */
const eachNeighbourhood: SubjectKind<readonly Node[]> = {
  keys: [(facts) => [...neighbourhoods(facts).keys()]],
  find: questionAbout(
    (facts, key) =>
      (neighbourhoods(facts).get(key) ?? [])
        .flatMap((id) => facts.pairs.node(id) ?? [])
        .sort((left, right) => byName(left.primary, right.primary)),
    isSameList,
  ),
  elements: (nodes) => nodes.map(({ primary }) => primary),
};

const areSeveral = question((facts) => facts.pairs.nodeIds('interaction-server').ids.size > 1);

export const oneDatabaseForTwoNodes = rule({
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
  subjects: eachNeighbourhood,
  check: (nodes, facts) => {
    if (!areSeveral(facts)) return undefined;
    const comparisons = comparisonsOf(nodes.flatMap(({ id }) => usesOf(facts, id)));
    return sharersOf(nodes, comparisons).map((sharers) =>
      sharers.nodes.length > 1 ? shared(facts, sharers) : checkAlone(facts, sharers),
    );
  },
});

function marks({ point, database, stated }: DatabaseUse): readonly string[] {
  return [
    `element ${point.id}`,
    ...(database === undefined ? [] : [`element ${database.id}`]),
    ...(stated === undefined ? [] : [`named ${stated.server}/${stated.name}`.toLowerCase()]),
  ];
}

interface Comparison {
  readonly nodes: readonly [Node, Node];
  readonly answer: SameDatabase;
}

/** Every two uses of two nodes that have something in common: an element, or what they are called. */
function comparisonsOf(uses: readonly DatabaseUse[]): readonly Comparison[] {
  const keyed = uses.flatMap((use) => marks(use).map((key) => ({ key, use })));
  return [...groupBy(keyed, ({ key }) => key).values()].flatMap((group) =>
    group.flatMap(({ use: one }, index) =>
      group.slice(index + 1).flatMap(({ use: two }): readonly Comparison[] => {
        if (one.node.id === two.node.id) return [];
        return [{ nodes: [one.node, two.node], answer: compareUses(one, two) }];
      }),
    ),
  );
}

function sharersOf(nodes: readonly Node[], comparisons: readonly Comparison[]): readonly Sharers[] {
  const found = comparisons.flatMap(({ nodes: ends, answer }) =>
    answer.kind === 'same' ? [{ ends, answer }] : [],
  );
  const groupOf = joined(found.map(({ ends: [one, two] }) => [one.id, two.id] as const));
  const answersOf = groupBy(found, ({ ends: [{ id }] }) => groupOf(id));
  const gapsOf = groupBy(
    comparisons.flatMap(({ nodes: ends, answer }) =>
      answer.kind === 'unclear' ? ends.map(({ id }) => ({ id, gap: answer.gap })) : [],
    ),
    ({ id }) => id,
  );
  return [...groupBy(nodes, ({ id }) => groupOf(id))].flatMap(
    ([group, [first, ...rest]]): readonly Sharers[] => {
      if (first === undefined) return [];
      const answers = (answersOf.get(group) ?? []).map(({ answer }) => answer);
      return [
        {
          nodes: [first, ...rest],
          through: [...new Set(answers.flatMap(({ through }) => through))].sort(byName),
          evidence: [...new Set(answers.flatMap(({ evidence }) => evidence))],
          gaps: [...new Set((gapsOf.get(first.id) ?? []).map(({ gap }) => gap))],
        },
      ];
    },
  );
}

function shared(facts: Facts, { nodes: [node, ...others], through, evidence }: Sharers): Answers {
  const first = node.primary;
  const rest = others.map(({ primary }) => primary);
  const [database, ...more] = through;
  if (database === undefined) return undefined;
  const names = listWords([first, ...rest].map((server) => server.name));
  const fix = more.length === 0 ? separate(facts, database, rest) : undefined;
  return fail({
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

function checkAlone(facts: Facts, { nodes: [node], gaps }: Sharers): Answer {
  const own = usesOf(facts, node.id);
  const told = own.find(({ database, stated }) => database !== undefined || stated !== undefined);
  if (gaps.length === 0 && told !== undefined) return pass(node.primary, told.database ?? told.point);
  const points = listWords([...new Set(own.map(({ point }) => point.name))]);
  const undrawn =
    own.length === 0 ? `the Database Access Point of ${nodeName(node)}` : `the database behind ${points}`;
  const missing = gaps.length > 0 ? gaps : [{ undrawn }];
  return cannotTell({
    subjects: [node.primary],
    message: `Cannot tell whether ${nodeName(node)} has a database of its own: ${gapClauses(missing)}.`,
    missing,
  });
}
