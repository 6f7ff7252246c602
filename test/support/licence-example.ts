import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The example of the Interaction Server Deployment Guide: 100 seats, and every node asks for the same number. */
export function licenceExample({ nodes = 4, asks = 30, seats = 100 } = {}): Topology {
  const drawing = new Drawing('Licence example');
  const pool = drawing.add('licence-pool', 'pool', {
    properties: { features: { ics_multi_media_agent_seat: seats } },
  });
  const cluster = drawing.add('interaction-server-cluster', 'ixn_cluster');
  for (let number = 1; number <= nodes; number += 1) {
    const node = drawing.add('interaction-server', `ixn_${String(number)}`, {
      release: '8.5.106.14',
      options: { license: { ics_multi_media_agent_seat: String(asks) } },
    });
    drawing.connect(cluster, node).connect(node, pool);
  }
  return drawing.document();
}
