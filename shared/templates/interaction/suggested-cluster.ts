import { seed } from '#shared/catalog/source.ts';
import type { ElementId } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import {
  clusterConflicts,
  clusterParameters,
  desktopProxies,
} from '#shared/templates/kit/cluster-parameters.ts';
import { hostAt, hostPair } from '#shared/templates/kit/hosts.ts';
import {
  addDesktopProxies,
  addProxyPair,
  addQueues,
  drawCluster,
  type DrawnCluster,
} from '#shared/templates/kit/interaction-cluster.ts';
import { releasesOf, stateInteractionReleases } from '#shared/templates/kit/interaction-releases.ts';
import { orsRelease, readValues } from '#shared/templates/kit/parameters.ts';
import { addPullingScripts } from '#shared/templates/kit/pulling.ts';
import type {
  ParameterProblem,
  ParameterSpec,
  ParameterValues,
  Template,
} from '#shared/templates/template.ts';

/** Before it ORS needs a T-Server-template twin of every Interaction Server, which no proxy can have. */
const ORS_WITHOUT_TWIN_SINCE = '8.1.400.27';
const WEB_SERVERS = ['scxml_1', 'scxml_2'];

const routing: ParameterSpec = {
  key: 'routing',
  label: 'Routing',
  help: 'With ors, ORS pulls through a proxy pair of its own. URS is connected to every node itself either way.',
  kind: 'choice',
  initial: 'ors',
  values: ['ors', 'urs'],
};
const parameters = [
  ...clusterParameters,
  desktopProxies('Single proxies that desktops choose from: one more than the load needs.'),
  routing,
  orsRelease,
  ...releasesOf('framework', 'urs', 'stat', 'chat', 'email', 'icon', 'desktop'),
];

export const suggestedCluster: Template = {
  id: 'interaction-cluster-suggested',
  title: 'Suggested Interaction Server cluster',
  summary:
    'The suggested configuration: separate proxy pairs for media servers and for reporting and ORS, single proxies for desktops, URS connected to every node.',
  sources: [
    seed('interactionServer', 'Suggested Deployment Configuration'),
    seed('interactionServer', 'Step by Step Cluster Configuration Process'),
  ],
  parameters,
  conflicts: (given) => [...clusterConflicts(given), ...orsConflicts(given)],
  generate: (given) => {
    const drawn = drawCluster('Suggested cluster', given);
    const { drawing, values, hosts, servers } = drawn;
    addDesktopProxies(drawn);
    addMediaServers(drawn);
    const stat = addReporting(drawn);
    const urs = drawing.pair('urs', 'urs', { in: hostPair(hosts, 0) });
    drawing.connect(urs, stat, ...servers);
    const isOrsRouted = values.text('routing') === 'ors';
    addQueues(drawn, isOrsRouted ? applicationOf : undefined);
    if (isOrsRouted) addOrs(drawn, urs);
    stateInteractionReleases(drawing, values, parameters);
    return drawing.document();
  },
};

function addMediaServers(drawn: DrawnCluster): void {
  const { drawing, hosts } = drawn;
  const proxy = addProxyPair(drawn, 'ixnp_media', 0);
  const chat = drawing.pair('chat-server', 'chat', { in: hostPair(hosts, 0) });
  const email = drawing.pair('email-server', 'email', { in: hostPair(hosts, 1) });
  drawing.connect(chat, proxy).connect(email, proxy);
}

/** Stat Server and ICON with its database behind a proxy pair of their own; returns the primary Stat Server. */
function addReporting(drawn: DrawnCluster): ElementId {
  const { drawing, hosts, site } = drawn;
  const proxy = addProxyPair(drawn, 'ixnp_reporting', 1);
  const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 2) });
  const icon = drawing.add('icon', 'icon', { in: hostAt(hosts, 3) });
  const dap = drawing.add('dap', 'icon_dap', { in: site });
  const database = drawing.add('database', 'icon_db', { in: site });
  drawing.connect(stat, proxy).connect(icon, proxy, dap).connect(dap, database);
  return stat;
}

/** ORS takes multimedia interactions through a proxy pair of its own. */
function addOrs(drawn: DrawnCluster, urs: ElementId): void {
  const { drawing, hosts } = drawn;
  const proxy = addProxyPair(drawn, 'ixnp_ors', 2);
  const webServers = WEB_SERVERS.map((name, index) =>
    drawing.add('web-server', name, { in: hostAt(hosts, index) }),
  );
  const ors = drawing.pair('ors', 'ors_1', { in: hostPair(hosts, 0) });
  drawing.connect(ors, urs, proxy, ...webServers);
  addPullingScripts(drawing, ['ors_1']);
}

/** The SCXML of a queue on both web servers: the second is the fallback. */
function applicationOf(stem: string): string {
  return WEB_SERVERS.map((server) => `http://${server}/${stem}.scxml`).join(' ');
}

function orsConflicts(given: ParameterValues): readonly ParameterProblem[] {
  const values = readValues(given);
  const release = values.text(orsRelease.key);
  if (values.text(routing.key) !== 'ors' || meetsRelease(release, ORS_WITHOUT_TWIN_SINCE) === true) return [];
  return [
    {
      key: orsRelease.key,
      also: [routing.key],
      problem: `ORS in front of a proxy needs release ${ORS_WITHOUT_TWIN_SINCE} or later, and ${release} is stated`,
    },
  ];
}
