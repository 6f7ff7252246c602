import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** A List with an option for its only member. */
function sharing(title: string, release?: string, layout?: string): Topology {
  const drawing = new Drawing(title);
  const list = drawing.add('ors-cluster', 'Cluster1', {
    annex: { orchestration: { 'call-watching-timeout': '7000' } },
    properties: layout === undefined ? {} : { layout },
  });
  const ors = drawing.pair('ors', 'ORS_1', release === undefined ? {} : { release });
  return drawing.connect(list, ors).document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'The member runs 8.1.300.52', document: sharing('Old member', '8.1.300.52') },
    {
      title: 'The List has the older layout',
      document: sharing('Older layout', '8.1.401.10', 'section-per-cluster'),
    },
  ],
  passing: [{ title: 'The member runs 8.1.400.64', document: sharing('New member', '8.1.400.64') }],
  unknown: [{ title: 'The release of the member is not stated', document: sharing('Silent member') }],
};
