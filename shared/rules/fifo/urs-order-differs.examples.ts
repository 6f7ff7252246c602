import type { Topology } from '#shared/model/topology.ts';
import { drawCluster, drawQueue } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, ordersBy: string, view: Readonly<Record<string, string>>): Topology {
  const { drawing, nodes } = drawCluster(title);
  drawQueue(drawing, { mediaTypes: ['email'] }, view);
  const urs = drawing.pair('urs', 'URS_1', { properties: { ordersBy } });
  return drawing.connect(urs, ...nodes).document();
}

const byPriority = { order: 'priority desc, received_at asc' };

export const examples: RuleExamples = {
  failing: [
    {
      title: 'URS sorts by time, the View by priority',
      document: document('Two keys', 'received_at', byPriority),
    },
  ],
  passing: [
    {
      title: 'Both sort by priority, written differently',
      document: document('One key', 'Priority DESC,received_at', byPriority),
    },
  ],
  unknown: [
    { title: 'The View does not say how it sorts', document: document('Silent View', 'received_at', {}) },
  ],
};
