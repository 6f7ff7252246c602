import type { Topology } from '#shared/model/topology.ts';
import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, ...servers: readonly ('proxy' | 'nodes')[]): Topology {
  const { drawing, nodes, proxy } = drawCluster(title);
  const ors = drawing.pair('ors', 'ORS_1');
  for (const server of servers) drawing.connect(ors, ...(server === 'proxy' ? [proxy] : nodes));
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'ORS is connected to both nodes instead of the proxy', document: document('Bypass', 'nodes') },
    {
      title: 'ORS is connected to the proxy and to the nodes as well',
      document: document('Both ways', 'proxy', 'nodes'),
    },
  ],
  passing: [
    { title: 'ORS is connected to the proxy pair', document: document('Through the proxy', 'proxy') },
  ],
  unknown: [{ title: 'ORS is connected to nothing yet', document: document('Not connected') }],
};
