import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function connected(title: string, client: string, server: string): Topology {
  const drawing = new Drawing(title);
  return drawing.connect(drawing.add(client, 'client_1'), drawing.add(server, 'server_1')).document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'A proxy in front of the T-Server-template twin',
      document: connected('Twin', 'interaction-server-proxy', 'interaction-server-tserver'),
    },
    {
      title: 'ORS on the proxy cluster, which only desktops can use',
      document: connected('Proxy cluster', 'ors', 'interaction-server-proxy-cluster'),
    },
    {
      title: 'Two components that have nothing to say to each other',
      document: connected('None', 'icon', 'ors'),
    },
  ],
  passing: [
    {
      title: 'A desktop on the proxy cluster',
      document: connected('Desktop', 'agent-desktop', 'interaction-server-proxy-cluster'),
    },
  ],
  unknown: [],
};
