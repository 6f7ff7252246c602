import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementRole } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function withPoint(title: string, role?: ElementRole): Topology {
  const drawing = new Drawing(title);
  const server = drawing.pair('interaction-server', 'IXN_1');
  if (role === undefined) return drawing.document();
  const point = drawing.add('dap', 'DAP_1', { role });
  return drawing.connect(server, point).connect(point, drawing.add('database', 'IXN_DB')).document();
}

/** An access point that says in DB Info what it leads to. */
function statedDatabase(): Topology {
  const drawing = new Drawing('Stated database');
  const options = { 'DB Info': { 'Database Name': 'ixn' } };
  return drawing
    .connect(drawing.add('interaction-server', 'IXN_1'), drawing.add('dap', 'DAP_1', { options }))
    .document();
}

function routing(title: string, connected: boolean): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.pair('ors', 'ORS_1');
  const urs = drawing.pair('urs', 'URS_1');
  return (connected ? drawing.connect(ors, urs) : drawing).document();
}

function queue(): Topology {
  const drawing = new Drawing('Queue');
  drawing.add('interaction-queue', 'Inbound');
  return drawing.document();
}

function existing(): Topology {
  const drawing = new Drawing('Existing');
  drawing.add('config-server', 'confserv', { role: 'exists' });
  return drawing.connect(drawing.add('ors', 'ORS_1'), drawing.add('urs', 'URS_1')).document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'Interaction Server without an access point', document: withPoint('No access point') },
    { title: 'A queue without a View', document: queue() },
    { title: 'ORS beside a URS it is not connected to', document: routing('No URS', false) },
  ],
  passing: [
    { title: 'Interaction Server with its access point and database', document: withPoint('Whole', 'build') },
    { title: 'The access point names its database without drawing it', document: statedDatabase() },
    { title: 'ORS connected to URS', document: routing('With URS', true) },
    { title: 'What exists already is not asked', document: existing() },
  ],
  unknown: [
    { title: 'The access point is a sketch', document: withPoint('Sketched access point', 'sketch') },
  ],
};
