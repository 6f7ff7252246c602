import { seed } from '#shared/catalog/source.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';
import {
  addDesktopProxies,
  addProxyPair,
  addQueues,
  clusterParameters,
  desktopProxies,
  drawCluster,
  type DrawnCluster,
} from '#shared/templates/kit/interaction-cluster.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Template } from '#shared/templates/template.ts';

export const clusterWithOneProxy: Template = {
  id: 'interaction-cluster-one-proxy',
  title: 'Interaction Server cluster with one proxy',
  summary: 'Several Interaction Server pairs, each with its own database, behind one proxy pair.',
  sources: [seed('interactionServer', 'Cluster Deployment Overview')],
  parameters: clusterParameters,
  generate: (given) => {
    const drawn = drawCluster('Cluster with one proxy', given);
    const { drawing, site } = drawn;
    const proxy = addProxyPair(drawn, 'ixnp', 0);
    const desktops = drawing.add('agent-desktop', 'desktops', {
      in: site,
      properties: { supportsProxyCluster: true },
    });
    drawing.connect(desktops, proxy);
    addServerClients(drawn, proxy);
    addQueues(drawn, false);
    return drawing.document();
  },
};

export const clusterWithSeveralProxies: Template = {
  id: 'interaction-cluster-several-proxies',
  title: 'Interaction Server cluster with several proxies',
  summary: 'Clients are spread over several proxies of one cluster, for more clients than one proxy carries.',
  sources: [seed('interactionServer', 'Cluster Deployment with Multiple Proxies')],
  parameters: [...clusterParameters, desktopProxies('Single proxies that desktops choose from.')],
  generate: (given) => {
    const drawn = drawCluster('Cluster with several proxies', given);
    addDesktopProxies(drawn);
    addServerClients(drawn, addProxyPair(drawn, 'ixnp_servers', 0));
    addQueues(drawn, false);
    return drawn.drawing.document();
  },
};

/** Servers that need a proxy pair: they cannot choose from a proxy cluster. */
function addServerClients({ drawing, hosts }: DrawnCluster, proxy: ElementId): void {
  const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
  const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 1) });
  drawing.connect(chat, proxy).connect(stat, proxy);
}
