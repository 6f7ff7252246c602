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
  ],
  unknown: [
    {
      title: 'The databases are not drawn yet',
      document: document('No databases', () => undefined),
    },
  ],
};
