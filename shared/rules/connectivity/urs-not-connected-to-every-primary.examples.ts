import type { Topology } from '#shared/model/topology.ts';
import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** Each router is connected to the nodes of these numbers. */
function document(title: string, routers: readonly (readonly (0 | 1)[])[], orchestrated = false): Topology {
  const { drawing, nodes, proxy } = drawCluster(title);
  for (const [index, reached] of routers.entries()) {
    const urs = drawing.pair('urs', `URS_${String(index + 1)}`);
    drawing.connect(urs, ...reached.map((node) => nodes[node]));
  }
  if (orchestrated) drawing.connect(drawing.pair('ors', 'ORS_1'), proxy);
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'The second node is missed', document: document('One node missed', [[0]]) },
    { title: 'Two routers share the nodes between them', document: document('Divided', [[0], [1]]) },
  ],
  passing: [
    { title: 'URS is connected to both nodes', document: document('Complete', [[0, 1]]) },
    {
      title: 'A second URS that routes calls only need not be',
      document: document('One for calls', [[0, 1], []]),
    },
  ],
  unknown: [
    { title: 'Nothing that routes is connected to the cluster', document: document('Nothing routes', [[]]) },
  ],
};
