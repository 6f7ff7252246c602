import { seed } from '#shared/catalog/source.ts';
import type { ElementId } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import {
  clusterConflicts,
  clusterParameters,
  desktopProxies,
} from '#shared/templates/kit/cluster-parameters.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';
import {
  addDesktopProxies,
  addProxyPair,
  addQueues,
  drawCluster,
  type DrawnCluster,
} from '#shared/templates/kit/interaction-cluster.ts';
import { releasesOf, stateInteractionReleases } from '#shared/templates/kit/interaction-releases.ts';
import { readValues } from '#shared/templates/kit/parameters.ts';
import type { ParameterProblem, ParameterValues, Template } from '#shared/templates/template.ts';

/** Before it Stat Server works with one Interaction Server only. */
const SEVERAL_SERVERS_SINCE = '8.5';
const STAT_RELEASE = 'statServerRelease';

const releases = releasesOf('framework', 'stat', 'chat', 'desktop');
const parametersOfOne = [...clusterParameters, ...releases];
const parametersOfSeveral = [
  ...clusterParameters,
  desktopProxies('Single proxies that desktops choose from.'),
  ...releases,
];

export const clusterWithOneProxy: Template = {
  id: 'interaction-cluster-one-proxy',
  title: 'Interaction Server cluster with one proxy',
  summary:
    'Several Interaction Server pairs, each with its own database and event log, behind one proxy pair.',
  sources: [seed('interactionServer', 'Cluster Deployment Overview')],
  parameters: parametersOfOne,
  conflicts: (given) => [...clusterConflicts(given), ...statConflicts(given)],
  generate: (given) => {
    const drawn = drawCluster('Cluster with one proxy', given);
    const { drawing, site, values, servers } = drawn;
    const proxy = addProxyPair(drawn, 'ixnp', 0);
    drawing.connect(drawing.add('agent-desktop', 'desktops', { in: site }), proxy);
    // Reporting clients get no proxy that desktops or media servers use, so Stat Server watches every node itself.
    addServerClients(drawn, [proxy], servers);
    addQueues(drawn);
    stateInteractionReleases(drawing, values, parametersOfOne);
    return drawing.document();
  },
};

export const clusterWithSeveralProxies: Template = {
  id: 'interaction-cluster-several-proxies',
  title: 'Interaction Server cluster with several proxies',
  summary: 'Clients are spread over several proxies of one cluster, for more clients than one proxy carries.',
  sources: [seed('interactionServer', 'Cluster Deployment with Multiple Proxies')],
  parameters: parametersOfSeveral,
  conflicts: clusterConflicts,
  generate: (given) => {
    const drawn = drawCluster('Cluster with several proxies', given);
    addDesktopProxies(drawn);
    const media = addProxyPair(drawn, 'ixnp_media', 0);
    addServerClients(drawn, [media], [addProxyPair(drawn, 'ixnp_reporting', 1)]);
    addQueues(drawn);
    stateInteractionReleases(drawn.drawing, drawn.values, parametersOfSeveral);
    return drawn.drawing.document();
  },
};

/** Servers that cannot choose from a proxy cluster: the media server with its proxy, and Stat Server with what it watches. */
function addServerClients(
  { drawing, hosts }: DrawnCluster,
  media: readonly ElementId[],
  watched: readonly ElementId[],
): void {
  const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
  const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 1) });
  drawing.connect(chat, ...media).connect(stat, ...watched);
}

function statConflicts(given: ParameterValues): readonly ParameterProblem[] {
  const release = readValues(given).text(STAT_RELEASE);
  if (meetsRelease(release, SEVERAL_SERVERS_SINCE) === true) return [];
  const problem = `Stat Server watches several Interaction Servers from ${SEVERAL_SERVERS_SINCE} on, and ${release} is stated`;
  return [{ key: STAT_RELEASE, problem }];
}
