import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, highAvailability?: string): Topology {
  const drawing = new Drawing(title);
  drawing.pair('ors', 'ORS_1');
  drawing.pair('urs', 'URS_1');
  drawing.add(
    'licence-pool',
    'Licences',
    highAvailability === undefined ? {} : { properties: { highAvailability } },
  );
  return drawing.document();
}

function withoutPool(): Topology {
  const drawing = new Drawing('No licence file');
  drawing.pair('ors', 'ORS_1');
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Two pairs, and the licence file does not allow high availability',
      document: document('Not allowed', 'no'),
    },
  ],
  passing: [{ title: 'The licence file allows high availability', document: document('Allowed', 'yes') }],
  unknown: [
    { title: 'The licence file does not say', document: document('Silent licence file') },
    { title: 'No licence file is drawn', document: withoutPool() },
  ],
};
