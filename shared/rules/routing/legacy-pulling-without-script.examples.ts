import { Drawing } from '#shared/edit/drawing.ts';
import type { OptionSections } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

interface Drawn {
  readonly script?: string;
  readonly tenant?: string;
  readonly submitter?: boolean;
  readonly options?: OptionSections;
}

/** A queue that ORS pulls from, the legacy way unless a submitter binds its View. */
function pulling(title: string, { script, tenant, submitter = false, options = {} }: Drawn = {}): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.pair('ors', 'ORS_1', { options });
  drawing.connect(ors, drawing.add('interaction-server', 'IXN_1'));
  const annex = submitter ? {} : { Orchestration: { application: 'script:Mail' } };
  const queue = drawing.add('interaction-queue', 'Inbound', { annex });
  const view = drawing.add('interaction-view', 'Inbound_View');
  drawing.connect(queue, view);
  if (submitter) drawing.connect(view, drawing.add('submitter', 'Inbound_Submitter'));
  if (script !== undefined)
    drawing.add('simple-routing-script', script, {
      properties: tenant === undefined ? {} : { tenant },
    });
  return drawing.document();
}

/** Of two nodes, one may not pull: it needs no script. */
function otherNodePulls(): Topology {
  const drawing = new Drawing('One node pulls');
  const server = drawing.add('interaction-server', 'IXN_1');
  const off = { orchestration: { 'mcr-pull-by-this-node': 'false' } };
  for (const [name, options] of [
    ['ORS_1', {}],
    ['ORS_2', off],
  ] as const)
    drawing.connect(drawing.add('ors', name, { options }), server);
  drawing.add('simple-routing-script', 'ORS_1');
  drawing.add('interaction-queue', 'Inbound', { annex: { Orchestration: { application: 'script:Mail' } } });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'No Simple Routing script is drawn', document: pulling('No script') },
    { title: 'The script has another name', document: pulling('Other name', { script: 'ORS' }) },
    {
      title: 'The script lies in another tenant',
      document: pulling('Other tenant', { script: 'ORS_1', tenant: 'Elsewhere' }),
    },
  ],
  passing: [
    { title: 'The script is named like the application', document: pulling('Named', { script: 'ORS_1' }) },
    { title: 'A node that may not pull needs no script', document: otherNodePulls() },
  ],
  unknown: [],
};
