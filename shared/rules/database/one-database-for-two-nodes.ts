import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import { freshId, freshName } from '#shared/rules/kit/repairs.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** One way in which a node names its main database. Equal keys mean one database. */
interface Use {
  readonly key: string;
  readonly node: Node;
  /** What is shared when two nodes have the same key. */
  readonly through: Element;
  readonly evidence: string;
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
    const uses = nodes.flatMap((node) => usesOf(facts, node));
    const shared = [...groupBy(uses, (use) => use.key).values()].filter((group) => nodesIn(group).length > 1);
    for (const groups of groupBy(shared, keyOfNodes).values()) reportShared(facts, report, groups);
    const sharing = new Set(shared.flat().map((use) => use.node.id));
    for (const node of nodes.filter(({ id }) => !sharing.has(id))) reportAlone(report, node, uses);
  },
};

/** `groups` are all the ways in which the same nodes name the same database. */
function reportShared(facts: Facts, report: Report, groups: readonly (readonly Use[])[]): void {
  const group = groups.flat();
  const [first, ...rest] = nodesIn(group).map((node) => node.primary);
  const through = group[0]?.through;
  if (first === undefined || through === undefined) return;
  const names = listWords([first, ...rest].map((server) => server.name));
  const fix = group.every((use) => use.through === through) ? separate(facts, through, rest) : undefined;
  report.fail({
    subjects: [first, ...rest],
    message: `${names} are not one pair, but use one main database by ${through.name}.`,
    evidence: [...new Set(group.map((use) => use.evidence))],
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

function keyOfNodes(group: readonly Use[]): string {
  return nodesIn(group)
    .map((node) => node.id)
    .join(' ');
}

function reportAlone(report: Report, node: Node, uses: readonly Use[]): void {
  const own = uses.filter((use) => use.node.id === node.id);
  const database = own.find((use) => use.through.type === 'database' || use.key.startsWith('info '));
  if (database !== undefined) report.pass(node.primary, database.through);
  else {
    const missing =
      own.length === 0
        ? `the Database Access Point of ${nodeName(node)}`
        : `the database of ${listWords(own.map((use) => use.through.name))}`;
    report.unknown({
      subjects: [node.primary],
      message: `Cannot tell whether ${nodeName(node)} has a database of its own: ${missing} is not drawn.`,
      missing: [missing],
    });
  }
}

function nodesIn(group: readonly Use[]): readonly Node[] {
  return [...new Map(group.map(({ node }) => [node.id, node])).values()];
}

function usesOf(facts: Facts, node: Node): readonly Use[] {
  return facts.wiring.servers(node.id, 'dap').flatMap((dap): Use[] => {
    const point = {
      key: `element ${dap.id}`,
      node,
      through: dap,
      evidence: `${nodeName(node)} uses ${dap.name}`,
    };
    const databases = facts.wiring.servers(dap.id, 'database');
    return [
      point,
      ...databases.flatMap((database): Use[] => [
        {
          key: `element ${database.id}`,
          node,
          through: database,
          evidence: `${dap.name} of ${nodeName(node)} leads to ${database.name}`,
        },
        ...infoUse(node, database, statedDatabase(facts, dap, database)),
      ]),
      ...(databases.length === 0 ? infoUse(node, dap, statedDatabase(facts, dap, undefined)) : []),
    ];
  });
}

function infoUse(node: Node, through: Element, stated: readonly string[] | undefined): readonly Use[] {
  if (stated === undefined) return [];
  const [server = '', name = ''] = stated;
  return [
    {
      key: `info ${stated.join('/').toLowerCase()}`,
      node,
      through,
      evidence: `${through.name} of ${nodeName(node)} names the database ${name} on ${server}`,
    },
  ];
}

/**
 * Server and name of a database, from the element or from DB Info, with the user where the engine is Oracle: there the name
 * is that of a service, and every user has a schema of its own.
 */
function statedDatabase(
  facts: Facts,
  dap: Element,
  database: Element | undefined,
): readonly string[] | undefined {
  const info = (key: string): string | undefined => {
    const option = facts.settings.option(dap, 'DB Info', key);
    return option.known && option.value.value.trim() !== '' ? option.value.value.trim() : undefined;
  };
  const drawn = (key: string): string | undefined => database && textProperty(database, key);
  const server = drawn('server') ?? info('DBMS Name');
  const name = drawn('databaseName') ?? info('Database Name');
  if (server === undefined || name === undefined) return undefined;
  const engine = drawn('engine') ?? info('DBMS Type') ?? '';
  const user = engine.toLowerCase().includes('oracle') ? info('User Name') : undefined;
  return user === undefined ? [server, name] : [server, name, user];
}
