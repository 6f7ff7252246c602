import { seed } from '#shared/catalog/source.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostAt, hostPair } from '#shared/templates/kit/hosts.ts';
import {
  addDesktopProxies,
  addProxyPair,
  addQueues,
  clusterParameters,
  desktopProxies,
  drawCluster,
  type DrawnCluster,
} from '#shared/templates/kit/interaction-cluster.ts';
import { orsRelease } from '#shared/templates/kit/parameters.ts';
import type { Template } from '#shared/templates/template.ts';

export const suggestedCluster: Template = {
  id: 'interaction-cluster-suggested',
  title: 'Suggested Interaction Server cluster',
  summary:
    'The suggested configuration: separate proxy pairs for media servers and for reporting and ORS, single proxies for desktops, Stat Server and URS as the guide wires them.',
  sources: [
    seed('interactionServer', 'Suggested Deployment Configuration'),
    seed('interactionServer', 'Step by Step Cluster Configuration Process'),
  ],
  parameters: [
    ...clusterParameters,
    desktopProxies('Single proxies that desktops choose from: one more than the load needs.'),
    {
      key: 'routing',
      label: 'Routing',
      help: 'ORS pulls through a proxy pair; URS is connected to every node itself.',
      kind: 'choice',
      initial: 'ors',
      values: ['ors', 'urs'],
    },
    orsRelease,
  ],
  generate: (given) => {
    const drawn = drawCluster('Suggested cluster', given);
    const { drawing, values, hosts, servers } = drawn;
    addDesktopProxies(drawn);
    const mediaProxy = addProxyPair(drawn, 'ixnp_media', 0);
    const reportingProxy = addProxyPair(drawn, 'ixnp_reporting', 1);
    const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
    const email = drawing.pair('email-server', 'email', { in: hostPair(hosts, 1) });
    const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 2) });
    const icon = drawing.add('icon', 'icon', { in: hostAt(hosts, 3) });
    drawing.connect(chat, mediaProxy).connect(email, mediaProxy);
    drawing.connect(stat, reportingProxy).connect(icon, reportingProxy);
    const urs = drawing.pair('urs', 'urs', { in: hostPair(hosts, 0), release: '8.1.400.40' });
    drawing.connect(urs, stat);
    const isOrsRouted = values.text('routing') === 'ors';
    addQueues(drawn, isOrsRouted);
    if (isOrsRouted) addOrs(drawn, urs);
    else drawing.connect(urs, ...servers);
    return drawing.document();
  },
};

/** ORS takes multimedia interactions through a proxy pair of its own. */
function addOrs(drawn: DrawnCluster, urs: ElementId): void {
  const { drawing, values, hosts } = drawn;
  const proxy = addProxyPair(drawn, 'ixnp_ors', 2);
  const webServers = [0, 1].map((index) =>
    drawing.add('web-server', `scxml_${String(index + 1)}`, { in: hostAt(hosts, index) }),
  );
  const ors = drawing.pair('ors', 'ors_1', { in: hostPair(hosts, 0), release: values.text('orsRelease') });
  drawing.connect(ors, urs, proxy, ...webServers);
}
