import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import {
  AGENT_SEATS,
  dealtMedia,
  equalShare,
  mediaOfNode,
} from '#shared/templates/kit/cluster-parameters.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostAt, hostPair } from '#shared/templates/kit/hosts.ts';
import {
  addInteractionNode,
  addMediaQueue,
  mergedOptions,
  recommendedClusterOptions,
} from '#shared/templates/kit/interaction.ts';
import { readValues, upTo, type Values } from '#shared/templates/kit/parameters.ts';
import { slug } from '#shared/templates/kit/slug.ts';
import type { ParameterValues } from '#shared/templates/template.ts';

const PROXY_HOSTS = 3;

/** A cluster of nodes with their databases, without the proxies in front of it and their clients. */
export interface DrawnCluster {
  readonly drawing: Drawing;
  readonly values: Values;
  readonly site: ElementId;
  /** Hosts of the nodes and of what works with them. */
  readonly hosts: readonly ElementId[];
  readonly proxyHosts: readonly ElementId[];
  /** Primaries of the nodes. */
  readonly servers: readonly ElementId[];
  /** The Application Cluster object. */
  readonly cluster: ElementId;
}

/** Draws the nodes of a cluster, each a pair with its own database, and the licences they share. */
export function drawCluster(title: string, given: ParameterValues): DrawnCluster {
  const values = readValues(given);
  const drawing = new Drawing(title);
  const site = drawing.add('site', values.text('site'));
  const amount = values.integer('nodes');
  const hosts = addHosts(drawing, site, 'ixn_host', amount);
  const proxyHosts = addHosts(drawing, site, 'proxy_host', PROXY_HOSTS);
  addFramework(drawing, site, proxyHosts, { features: { [AGENT_SEATS]: values.integer('seats') } });
  const servers = upTo(amount).map((number) =>
    addInteractionNode(drawing, {
      name: `${values.text('nodeName')}_${String(number)}`,
      hosts,
      index: number - 1,
      place: site,
      release: values.text('interactionRelease'),
      options: nodeOptions(values, number - 1),
    }),
  );
  const cluster = drawing.add('interaction-server-cluster', `${values.text('nodeName')}_cluster`, {
    in: site,
  });
  drawing.connect(cluster, ...servers);
  const agents = Math.min(values.integer('seatsPerNode'), equalShare(values));
  drawing.state({ workload: { concurrentAgents: agents } });
  return { drawing, values, site, hosts, proxyHosts, servers, cluster };
}

/** One queue a media type; `application` says which SCXML ORS runs for it, where ORS routes. */
export function addQueues(
  { drawing, values }: DrawnCluster,
  application: (stem: string) => string | undefined = () => undefined,
): void {
  for (const type of [...values.list('sharedMedia'), ...dealtMedia(values)]) {
    addMediaQueue(drawing, type, application(slug(type)));
  }
}

/** A proxy pair in front of the cluster; `index` chooses its hosts. */
export function addProxyPair(drawn: DrawnCluster, name: string, index: number): ElementId {
  const { drawing, proxyHosts, cluster } = drawn;
  const proxy = drawing.pair('interaction-server-proxy', name, { in: hostPair(proxyHosts, index) });
  drawing.connect(proxy, cluster);
  return proxy;
}

/** N+1 single proxies in a proxy cluster that desktops choose from. */
export function addDesktopProxies({ drawing, values, site, proxyHosts, cluster }: DrawnCluster): void {
  const proxies = upTo(values.integer('proxies')).map((number) =>
    drawing.add('interaction-server-proxy', `ixnp_desk_${String(number)}`, {
      in: hostAt(proxyHosts, number - 1),
    }),
  );
  const proxyCluster = drawing.add('interaction-server-proxy-cluster', 'ixnp_desk_cluster', { in: site });
  drawing.connect(proxyCluster, ...proxies);
  for (const proxy of proxies) drawing.connect(proxy, cluster);
  const desktops = drawing.add('agent-desktop', 'desktops', {
    in: site,
    properties: { supportsProxyCluster: true },
  });
  drawing.connect(desktops, proxyCluster);
}

function nodeOptions(values: Values, index: number): OptionSections {
  return mergedOptions(recommendedClusterOptions(values.text('interactionRelease')), {
    license: { [AGENT_SEATS]: String(values.integer('seatsPerNode')) },
    'cluster-settings': { 'media-types': mediaOfNode(values, index).join(',') },
  });
}
