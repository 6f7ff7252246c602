import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function loneProxy(title: string, client?: string): Topology {
  const drawing = new Drawing(title);
  const proxy = drawing.add('interaction-server-proxy', 'IXN_Proxy');
  if (client !== undefined) drawing.connect(drawing.add(client, 'Client'), proxy);
  return drawing.document();
}

function pairedProxy(): Topology {
  const drawing = new Drawing('Paired proxy');
  const proxy = drawing.pair('interaction-server-proxy', 'IXN_Proxy');
  return drawing.connect(drawing.pair('ors', 'ORS_1'), proxy).document();
}

function proxyCluster(title: string, supportsProxyCluster?: boolean): Topology {
  const drawing = new Drawing(title);
  const properties = supportsProxyCluster === undefined ? {} : { supportsProxyCluster };
  const cluster = drawing.add('interaction-server-proxy-cluster', 'Proxies');
  const proxies = ['IXN_Proxy_1', 'IXN_Proxy_2'].map((name) => drawing.add('interaction-server-proxy', name));
  return drawing
    .connect(cluster, ...proxies)
    .connect(drawing.add('agent-desktop', 'Desktops', { properties }), cluster)
    .document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Orchestration Server uses a proxy without backup',
      document: loneProxy('ORS on a lone proxy', 'ors'),
    },
    {
      title: 'Chat Server uses a proxy without backup',
      document: loneProxy('Chat on a lone proxy', 'chat-server'),
    },
    {
      title: 'Desktops that do not support proxy clusters are connected to one',
      document: proxyCluster('Old desktops', false),
    },
  ],
  passing: [
    { title: 'The proxy of Orchestration Server is a pair', document: pairedProxy() },
    {
      title: 'Proxies of a proxy cluster run without backup, one more instead',
      document: proxyCluster('Proxy cluster'),
    },
  ],
  unknown: [{ title: 'Nobody is drawn who uses the proxy', document: loneProxy('No clients') }],
};
