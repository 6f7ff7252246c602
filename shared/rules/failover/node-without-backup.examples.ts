import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function loneNode(): Topology {
  const drawing = new Drawing('Lone node');
  const cluster = drawing.add('interaction-server-cluster', 'IXN_Cluster');
  const host = drawing.add('host', 'host_2');
  const lone = drawing.add('interaction-server', 'IXN_2', { in: host });
  return drawing.connect(cluster, drawing.pair('interaction-server', 'IXN_1'), lone).document();
}

export const examples: RuleExamples = {
  failing: [{ title: 'The second node has no backup', document: loneNode() }],
  passing: [{ title: 'Every node is a pair', document: drawCluster('Pairs').drawing.document() }],
  unknown: [],
};
