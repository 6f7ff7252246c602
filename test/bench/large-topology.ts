import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Elements that one Interaction Server node of the drawing stands for: two hosts, the pair, its access point, its database and two queues. */
const ELEMENTS_PER_NODE = 8;

/** A drawing of about `size` elements: clusters of four nodes on sites of their own, every queue on two nodes. */
export function largeTopology(size: number): Topology {
  const drawing = new Drawing('Benchmark');
  const nodes = Math.ceil(size / ELEMENTS_PER_NODE);
  let site = '';
  let cluster = '';
  for (let node = 0; node < nodes; node += 1) {
    const name = `ixn_${String(node)}`;
    if (node % 4 === 0) {
      site = drawing.add('site', `Site ${String(node / 4)}`);
      cluster = drawing.add('interaction-server-cluster', `cluster_${String(node / 4)}`);
      const proxy = drawing.pair('interaction-server-proxy', `ixnp_${String(node / 4)}`, { in: site });
      drawing.connect(proxy, cluster);
      drawing.connect(drawing.add('agent-desktop', `desk_${String(node / 4)}`, { in: site }), proxy);
    }
    const hosts = [0, 1].map((side) => drawing.add('host', `${name}_host_${String(side)}`, { in: site }));
    const media = [`media_${String(node)}`, `media_${String(node - 1)}`];
    const server = drawing.pair('interaction-server', name, {
      in: [hosts[0] ?? site, hosts[1] ?? site],
      release: '8.5.305',
      options: {
        'cluster-settings': { 'media-types': media.join(',') },
        license: { ics_multi_media_agent_seat: '30' },
      },
    });
    const database = drawing.add('database', `${name}_db`, { in: site });
    const dap = drawing.add('dap', `${name}_dap`);
    drawing.connect(cluster, server).connect(server, dap).connect(dap, database);
    for (const [index, type] of media.entries()) {
      drawing.add('interaction-queue', `${name}_q${String(index)}`, {
        properties: { mediaTypes: [type], lifetime: 'long' },
      });
    }
  }
  return drawing.document();
}
