import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** ORS of some release, and a queue whose View a Submitter binds. */
function bound(title: string, release?: string): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.pair('ors', 'ORS_1', release === undefined ? {} : { release });
  drawing.connect(ors, drawing.add('interaction-server', 'IXN_1'));
  const queue = drawing.add('interaction-queue', 'Inbound');
  const view = drawing.add('interaction-view', 'Inbound_View');
  const submitter = drawing.add('submitter', 'Inbound_Submitter');
  return drawing
    .connect(queue, view)
    .connect(view, submitter)
    .connect(submitter, drawing.add('enhanced-routing-script', 'Mail'))
    .document();
}

export const examples: RuleExamples = {
  failing: [{ title: 'A Submitter and ORS 8.1.300', document: bound('Old', '8.1.300.52') }],
  passing: [{ title: 'A Submitter and ORS 8.1.400', document: bound('New', '8.1.400.64') }],
  unknown: [
    { title: 'The release of ORS is not stated', document: bound('Silent') },
    { title: 'A release of two parts does not tell', document: bound('Vague', '8.1') },
  ],
};
