import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** A cluster of two nodes; each serves the SIP Servers of these numbers. */
function cluster(
  title: string,
  first: readonly number[],
  second: readonly number[],
  arePeers = false,
): Topology {
  const drawing = new Drawing(title);
  const servers = ['SIP_East', 'SIP_West'].map((name) => drawing.pair('sip-server', name));
  const [east, west] = servers;
  if (arePeers && east !== undefined && west !== undefined) drawing.connect(east, west);
  const list = drawing.add('ors-cluster', 'Cluster1');
  for (const [name, served] of [
    ['ORS_1', first],
    ['ORS_2', second],
  ] as const) {
    const node = drawing.pair('ors', name);
    drawing.connect(list, node).connect(node, ...served.flatMap((index) => servers[index] ?? []));
  }
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'Each node serves the SIP Server of its data center', document: cluster('Apart', [0], [1]) },
    { title: 'One node serves one of the two SIP Servers', document: cluster('A part', [0, 1], [0]) },
    { title: 'One node serves none', document: cluster('None', [0], []) },
  ],
  passing: [
    { title: 'Both nodes serve both SIP Servers', document: cluster('Same', [0, 1], [0, 1]) },
    {
      title: 'Each node serves one of two SIP Servers that are peers',
      document: cluster('Peers', [0], [1], true),
    },
  ],
  unknown: [],
};
