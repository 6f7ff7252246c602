import { seed } from '#shared/catalog/source.ts';
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
  orsRelease,
  readValues,
  upTo,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const AGENT_SEATS = 'ics_multi_media_agent_seat';

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
const common = [nodes, media, sharedMedia, seats, seatsPerNode, interactionRelease];

export const clusterWithOneProxy: Template = {
  id: 'interaction-cluster-one-proxy',
  title: 'Interaction Server cluster with one proxy',
  summary: 'Several Interaction Server pairs, each with its own database, behind one proxy pair.',
  sources: [seed('interactionServer', 'Cluster Deployment Overview')],
  parameters: common,
  generate: (given) => {
    const { drawing, site, values, hosts, cluster, proxyHosts } = drawCluster(
      'Cluster with one proxy',
      given,
    );
    const proxy = addProxyPair(drawing, 'ixnp', proxyHosts, 0, values, cluster);
    const desktop = drawing.add('agent-desktop', 'desktops', {
      in: site,
      properties: { supportsProxyCluster: true },
    });
    const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
    const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 1) });
    drawing.connect(desktop, proxy).connect(chat, proxy).connect(stat, proxy);
    addQueues(drawing, values, false);
    return drawing.document();
  },
};

export const clusterWithSeveralProxies: Template = {
  id: 'interaction-cluster-several-proxies',
  title: 'Interaction Server cluster with several proxies',
  summary: 'Clients are spread over several proxies of one cluster, for more clients than one proxy carries.',
  sources: [seed('interactionServer', 'Cluster Deployment with Multiple Proxies')],
  parameters: [
    ...common,
    count('proxies', 'Desktop proxies', 'Single proxies that desktops choose from.', 3, 2, 20),
  ],
  generate: (given) => {
    const { drawing, site, values, hosts, cluster, proxyHosts } = drawCluster(
      'Cluster with several proxies',
      given,
    );
    addDesktopProxies(drawing, site, proxyHosts, values, cluster);
    const shared = addProxyPair(drawing, 'ixnp_servers', proxyHosts, 0, values, cluster);
    const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
    const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 1) });
    drawing.connect(chat, shared).connect(stat, shared);
    addQueues(drawing, values, false);
    return drawing.document();
  },
};

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
    ...common,
    count(
      'proxies',
      'Desktop proxies',
      'Single proxies that desktops choose from: one more than the load needs.',
      3,
      2,
      20,
    ),
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
    const { drawing, site, values, hosts, servers, cluster, proxyHosts } = drawCluster(
      'Suggested cluster',
      given,
    );
    addDesktopProxies(drawing, site, proxyHosts, values, cluster);
    const mediaProxy = addProxyPair(drawing, 'ixnp_media', proxyHosts, 0, values, cluster);
    const reportingProxy = addProxyPair(drawing, 'ixnp_reporting', proxyHosts, 1, values, cluster);
    const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
    const email = drawing.pair('email-server', 'email', { in: hostPair(hosts, 1) });
    const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 2) });
    const icon = drawing.add('icon', 'icon', { in: hostAt(hosts, 3) });
    drawing.connect(chat, mediaProxy).connect(email, mediaProxy);
    drawing.connect(stat, reportingProxy).connect(icon, reportingProxy);
    const urs = drawing.pair('urs', 'urs', { in: hostPair(hosts, 0), release: '8.1.400.40' });
    drawing.connect(urs, stat);
    addQueues(drawing, values, values.text('routing') === 'ors');
    if (values.text('routing') === 'urs') drawing.connect(urs, ...servers);
    else addOrs(drawing, hosts, values, { urs, stat, cluster, proxyHosts });
    return drawing.document();
  },
};

/** One queue a media type, with an SCXML application where ORS routes it. */
function addQueues(drawing: Drawing, values: Values, routed: boolean): void {
  for (const type of new Set([...values.list('sharedMedia'), ...dealtMedia(values)])) {
    addQueue(drawing, type, lifetimeOf(type), routed ? `http://scxml_1/${type}.scxml` : undefined);
  }
}

interface DrawnCluster {
  readonly drawing: Drawing;
  readonly site: ElementId;
  readonly values: Values;
  readonly hosts: readonly ElementId[];
  readonly proxyHosts: readonly ElementId[];
  readonly servers: readonly ElementId[];
  readonly cluster: ElementId;
}

function drawCluster(title: string, given: Parameters<Template['generate']>[0]): DrawnCluster {
  const values = readValues(given);
  const drawing = new Drawing(title);
  const site = drawing.add('site', 'Main site');
  const amount = values.integer('nodes');
  const hosts = addHosts(drawing, site, 'ixn_host', amount);
  const proxyHosts = addHosts(drawing, site, 'proxy_host', 3);
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
  return { drawing, site, values, hosts, proxyHosts, servers, cluster };
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

function addProxyPair(
  drawing: Drawing,
  name: string,
  hosts: readonly ElementId[],
  index: number,
  values: Values,
  cluster: ElementId,
): ElementId {
  const proxy = drawing.pair('interaction-server-proxy', name, {
    in: hostPair(hosts, index),
    release: values.text('interactionRelease'),
  });
  drawing.connect(proxy, cluster);
  return proxy;
}

/** N+1 single proxies in a proxy cluster that desktops choose from. */
function addDesktopProxies(
  drawing: Drawing,
  site: ElementId,
  hosts: readonly ElementId[],
  values: Values,
  cluster: ElementId,
): void {
  const proxies = upTo(values.integer('proxies')).map((number) =>
    drawing.add('interaction-server-proxy', `ixnp_desk_${String(number)}`, {
      in: hostAt(hosts, number - 1),
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

/** ORS takes multimedia interactions through a proxy pair of its own. */
function addOrs(
  drawing: Drawing,
  hosts: readonly ElementId[],
  values: Values,
  around: {
    readonly urs: ElementId;
    readonly stat: ElementId;
    readonly cluster: ElementId;
    readonly proxyHosts: readonly ElementId[];
  },
): void {
  const proxy = addProxyPair(drawing, 'ixnp_ors', around.proxyHosts, 2, values, around.cluster);
  const webServers = [0, 1].map((index) =>
    drawing.add('web-server', `scxml_${String(index + 1)}`, { in: hostAt(hosts, index) }),
  );
  const ors = drawing.pair('ors', 'ors_1', { in: hostPair(hosts, 0), release: values.text('orsRelease') });
  drawing.connect(ors, around.urs, proxy, ...webServers);
}
