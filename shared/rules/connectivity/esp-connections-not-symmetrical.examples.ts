import type { Topology } from '#shared/model/topology.ts';
import { drawCluster, takingMedia, type StatedNodes } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, connected: readonly (0 | 1)[], stated: StatedNodes = {}): Topology {
  const { drawing, nodes } = drawCluster(title, stated);
  const service = drawing.add('esp-server', 'Classification');
  for (const node of connected) drawing.connect(nodes[node], service);
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'Only the first of two nodes can call the service', document: document('One-sided', [0]) },
  ],
  passing: [
    { title: 'Both nodes can call the service', document: document('Symmetrical', [0, 1]) },
    {
      title: 'The other node takes other media',
      document: document('Dedicated nodes', [0], {
        first: takingMedia('email'),
        second: takingMedia('chat'),
      }),
    },
  ],
  unknown: [],
};
