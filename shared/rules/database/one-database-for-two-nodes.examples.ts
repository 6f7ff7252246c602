import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** Two nodes with a Database Access Point each, and what `draw` puts behind these. */
function document(
  title: string,
  draw: (drawing: Drawing, points: readonly [ElementId, ElementId]) => void,
): Topology {
  const drawing = new Drawing(title);
  const points = [drawing.add('dap', 'DAP_1'), drawing.add('dap', 'DAP_2')] as const;
  drawing.connect(drawing.pair('interaction-server', 'IXN_1'), points[0]);
  drawing.connect(drawing.pair('interaction-server', 'IXN_2'), points[1]);
  draw(drawing, points);
  return drawing.document();
}

function sharedPoint(): Topology {
  const drawing = new Drawing('One access point');
  const point = drawing.add('dap', 'DAP_1');
  for (const name of ['IXN_1', 'IXN_2']) drawing.connect(drawing.pair('interaction-server', name), point);
  return drawing.document();
}

/** Access points that name their database in DB Info only. */
function named(title: string, first: string, second: string): Topology {
  const drawing = new Drawing(title);
  for (const [index, name] of [first, second].entries()) {
    const options = { 'DB Info': { 'DBMS Name': 'dbserver', 'DBMS Type': 'mssql', 'Database Name': name } };
    const point = drawing.add('dap', `DAP_${String(index + 1)}`, { options });
    drawing.connect(drawing.pair('interaction-server', `IXN_${String(index + 1)}`), point);
  }
  return drawing.document();
}

interface StatedDatabase {
  readonly engine: string;
  readonly port?: number;
  readonly user?: string;
}

/** Each node has a database element of this server and name, or both have one where `isOne`. */
function stated(title: string, databases: readonly StatedDatabase[], isOne = false): Topology {
  const drawing = new Drawing(title);
  let database: ElementId | undefined;
  for (const [index, { engine, port, user }] of databases.entries()) {
    const number = String(index + 1);
    const properties = {
      ...{ engine, server: 'dbserver', databaseName: 'ixn' },
      ...(port === undefined ? {} : { port }),
    };
    if (database === undefined || !isOne) database = drawing.add('database', `DB_${number}`, { properties });
    const options = user === undefined ? {} : { 'DB Info': { 'User Name': user } };
    const point = drawing.add('dap', `DAP_${number}`, { options });
    drawing.connect(drawing.pair('interaction-server', `IXN_${number}`), point).connect(point, database);
  }
  return drawing.document();
}

const mssql = { engine: 'mssql' };
const oracle = { engine: 'oracle' };
const users = [
  { ...oracle, user: 'ixn_1' },
  { ...oracle, user: 'ixn_2' },
];

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Both access points lead to one database',
      document: document('One database', (drawing, points) => {
        const database = drawing.add('database', 'IXN_DB');
        for (const point of points) drawing.connect(point, database);
      }),
    },
    { title: 'Both nodes use one access point', document: sharedPoint() },
    { title: 'Both access points name the same database', document: named('Same name', 'ixn', 'IXN') },
    {
      title: 'Two drawn databases of one server have the same name',
      document: stated('One name', [mssql, mssql]),
    },
    {
      title: 'Both nodes log on to one Oracle service as the same user',
      document: stated(
        'One Oracle user',
        [
          { ...oracle, user: 'ixn' },
          { ...oracle, user: 'IXN' },
        ],
        true,
      ),
    },
  ],
  passing: [
    {
      title: 'Each node has a database of its own',
      document: document('Two databases', (drawing, [first, second]) => {
        drawing
          .connect(first, drawing.add('database', 'IXN_DB_1'))
          .connect(second, drawing.add('database', 'IXN_DB_2'));
      }),
    },
    { title: 'The access points name two databases', document: named('Two names', 'ixn_1', 'ixn_2') },
    {
      title: 'Databases of one name on two ports of a machine',
      document: stated('Two ports', [
        { ...mssql, port: 1433 },
        { ...mssql, port: 1434 },
      ]),
    },
    {
      title: 'Two users of one Oracle service have a schema each, drawn as one database',
      document: stated('Two Oracle users', users, true),
    },
    {
      title: 'Two users of one Oracle service have a schema each, drawn as two databases',
      document: stated('Two Oracle schemas', users),
    },
  ],
  unknown: [
    {
      title: 'The databases are not drawn yet',
      document: document('No databases', () => undefined),
    },
    {
      title: 'Two databases of one name, and only one states its port',
      document: stated('One port', [mssql, { ...mssql, port: 1434 }]),
    },
    {
      title: 'One Oracle service, and the users are not stated',
      document: stated('Oracle users', [oracle, oracle]),
    },
    {
      title: 'One Oracle service, drawn once, and the users are not stated',
      document: stated('Oracle service', [oracle, oracle], true),
    },
  ],
};
