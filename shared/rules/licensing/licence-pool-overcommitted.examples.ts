import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { askingSeats, drawCluster, drawSeats } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** The worked example of the guide: 100 seats and four nodes. */
function fourNodes(title: string, seats: string): Topology {
  const drawing = new Drawing(title);
  const cluster = drawing.add('interaction-server-cluster', 'IXN_Cluster');
  for (const name of ['IXN_1', 'IXN_2', 'IXN_3', 'IXN_4']) {
    drawing.connect(cluster, drawing.pair('interaction-server', name, askingSeats(seats)));
  }
  drawSeats(drawing, 100);
  return drawing.document();
}

/** A third server outside the cluster takes its licences from the same file. */
function besideOther(title: string): Topology {
  const { drawing } = drawCluster(title, { both: askingSeats('40') });
  drawing.pair('interaction-server', 'IXN_0', askingSeats('40'));
  drawSeats(drawing, 100);
  return drawing.document();
}

function withoutPool(): Topology {
  return drawCluster('No pool', { both: askingSeats('40') }).drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Four nodes ask for 30 of 100 seats each and get 30, 30, 30 and 10',
      document: fourNodes('Four nodes', '30'),
    },
    {
      title: 'A server outside the cluster takes from the same licence file',
      document: besideOther('Shared file'),
    },
  ],
  passing: [{ title: 'Four nodes ask for 25 of 100 seats each', document: fourNodes('Equal shares', '25') }],
  unknown: [{ title: 'No licence file is drawn', document: withoutPool() }],
};
