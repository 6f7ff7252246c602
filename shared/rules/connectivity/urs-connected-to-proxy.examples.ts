import type { Topology } from '#shared/model/topology.ts';
import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, through: 'proxy' | 'nodes'): Topology {
  const { drawing, nodes, proxy } = drawCluster(title);
  const urs = drawing.pair('urs', 'URS_1');
  return drawing.connect(urs, ...(through === 'proxy' ? [proxy] : nodes)).document();
}

export const examples: RuleExamples = {
  failing: [{ title: 'URS is connected to the proxy pair', document: document('Through a proxy', 'proxy') }],
  passing: [{ title: 'URS is connected to both nodes', document: document('Direct', 'nodes') }],
  unknown: [],
};
