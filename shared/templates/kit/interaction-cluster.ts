import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostAt, hostPair } from '#shared/templates/kit/hosts.ts';
import {
  addInteractionNode,
  addQueue,
  lifetimeOf,
  mergedOptions,
  recommendedClusterOptions,
} from '#shared/templates/kit/interaction.ts';
import {
  count,
  interactionRelease,
  names,
  readValues,
  upTo,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const AGENT_SEATS = 'ics_multi_media_agent_seat';
const PROXY_HOSTS = 3;

const nodes = count(
  'nodes',
  'Interaction Server nodes',
  'Each node is a pair with its own database.',
  4,
  2,
  12,
);
const media = names(
  'media',
  'Media types',
  'One queue a media type. The types are dealt out to the nodes in turn.',
  ['email', 'chat', 'sms', 'workitem'],
);
const sharedMedia: ParameterSpec = {
  key: 'sharedMedia',
  label: 'Media types of every node',
  help: 'Media types that all nodes take. Their queues then have no common order over the nodes.',
  kind: 'list',
  initial: [],
  mayBeEmpty: true,
};
const seats = count('seats', 'Agent seat licences', 'Seats in the licence pool.', 100, 1, 100000);
const seatsPerNode = count(
  'seatsPerNode',
  'Seats asked by each node',
  'The smallest number a node is granted is the number of agents the cluster can log in.',
  25,
  1,
  100000,
);

/** What every template of an Interaction Server cluster asks. */
export const clusterParameters = [nodes, media, sharedMedia, seats, seatsPerNode, interactionRelease];

/** How many single proxies desktops choose from. */
export function desktopProxies(help: string): ParameterSpec {
  return count('proxies', 'Desktop proxies', help, 3, 2, 20);
}

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
export function drawCluster(title: string, given: Parameters<Template['generate']>[0]): DrawnCluster {
  const values = readValues(given);
  const drawing = new Drawing(title);
  const site = drawing.add('site', 'Main site');
  const amount = values.integer('nodes');
  const hosts = addHosts(drawing, site, 'ixn_host', amount);
  const proxyHosts = addHosts(drawing, site, 'proxy_host', PROXY_HOSTS);
  addFramework(drawing, site, proxyHosts, { features: { [AGENT_SEATS]: values.integer('seats') } });
  const servers = upTo(amount).map((number) =>
    addInteractionNode(drawing, {
      name: `ixn_${String(number)}`,
      hosts,
      index: number - 1,
      place: site,
      release: values.text('interactionRelease'),
      options: nodeOptions(values, number - 1, amount),
    }),
  );
  const cluster = drawing.add('interaction-server-cluster', 'ixn_cluster', { in: site });
  drawing.connect(cluster, ...servers);
  const share = Math.floor(values.integer('seats') / amount);
  drawing.state({ workload: { concurrentAgents: Math.min(values.integer('seatsPerNode'), share) } });
  return { drawing, values, site, hosts, proxyHosts, servers, cluster };
}

/** One queue a media type, with an SCXML application where ORS routes it. */
export function addQueues({ drawing, values }: DrawnCluster, routed: boolean): void {
  for (const type of new Set([...values.list('sharedMedia'), ...dealtMedia(values)])) {
    addQueue(drawing, type, lifetimeOf(type), routed ? `http://scxml_1/${type}.scxml` : undefined);
  }
}

/** A proxy pair in front of the cluster; `index` chooses its hosts. */
export function addProxyPair(drawn: DrawnCluster, name: string, index: number): ElementId {
  const { drawing, values, proxyHosts, cluster } = drawn;
  const proxy = drawing.pair('interaction-server-proxy', name, {
    in: hostPair(proxyHosts, index),
    release: values.text('interactionRelease'),
  });
  drawing.connect(proxy, cluster);
  return proxy;
}

/** N+1 single proxies in a proxy cluster that desktops choose from. */
export function addDesktopProxies({ drawing, values, site, proxyHosts, cluster }: DrawnCluster): void {
  const proxies = upTo(values.integer('proxies')).map((number) =>
    drawing.add('interaction-server-proxy', `ixnp_desk_${String(number)}`, {
      in: hostAt(proxyHosts, number - 1),
      release: values.text('interactionRelease'),
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

/** Media types that one node takes alone, at least one a node: a node without any would take every media type. */
function dealtMedia(values: Values): readonly string[] {
  const shared = values.list('sharedMedia');
  const own = values.list('media').filter((type) => !shared.includes(type));
  const missing = Math.max(0, values.integer('nodes') - own.length);
  return [...own, ...upTo(missing).map((number) => `solution_${String(number)}`)];
}

function nodeOptions(values: Values, index: number, amount: number): OptionSections {
  const own = dealtMedia(values).filter((_type, position) => position % amount === index);
  return mergedOptions(recommendedClusterOptions, {
    license: { [AGENT_SEATS]: String(values.integer('seatsPerNode')) },
    'cluster-settings': { 'media-types': [...values.list('sharedMedia'), ...own].join(',') },
  });
}
