import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { needsOrs, orsIsAtLeast, orsReleaseConflicts } from '#shared/templates/kit/conflicts.ts';
import { addDesktops, addMediaServers, addTwin } from '#shared/templates/kit/eservices.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import {
  interactionReleaseConflicts,
  releasesOf,
  stateInteractionReleases,
} from '#shared/templates/kit/interaction-releases.ts';
import { addInteractionNode } from '#shared/templates/kit/interaction.ts';
import { clusterName, storeNodes } from '#shared/templates/kit/orchestration-parameters.ts';
import {
  addOrsList,
  addOrsNodes,
  addVoiceCore,
  type VoiceCore,
} from '#shared/templates/kit/orchestration.ts';
import {
  count,
  interactionRelease,
  names,
  orsRelease,
  readValues,
  siteName,
  storeChoice,
  upTo,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import { addPullingScripts, addRoutedQueue } from '#shared/templates/kit/pulling.ts';
import { coreReleases } from '#shared/templates/kit/releases.ts';
import { addSessionStore, addStoreHosts, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { ParameterProblem, ParameterSpec, Template } from '#shared/templates/template.ts';

/** First release of ORS that speaks with an Interaction Server of that application type itself. */
const DIRECT_SINCE = '8.1.400.27';
const ENHANCED_PULLING_SINCE = '8.1.4';

const connection: ParameterSpec = {
  key: 'connection',
  label: 'Interaction Server connection',
  help: `Direct: ORS lists the Interaction Server, from ORS ${DIRECT_SINCE} on. Legacy: it also lists a second application of T-Server template with the same host and port.`,
  kind: 'choice',
  initial: 'direct',
  values: ['direct', 'legacy'],
};
const pulling: ParameterSpec = {
  key: 'pulling',
  label: 'Pulling',
  help: `Legacy: the queue names its application and every ORS has a Simple Routing script of its name. Enhanced, from ORS ${ENHANCED_PULLING_SINCE} on: Views are bound through Submitter objects.`,
  kind: 'choice',
  initial: 'legacy',
  values: ['legacy', 'enhanced'],
};
const parameters = [
  siteName,
  connection,
  pulling,
  count('nodes', 'ORS nodes', 'Each node is a primary and a backup on two hosts.', 2, 1, 8),
  clusterName(),
  names('media', 'Media types', 'One queue a media type.', ['email', 'chat']),
  storeChoice('cassandra', 'redis', 'none'),
  storeNodes(''),
  orsRelease,
  interactionRelease,
  ...coreReleases,
  ...releasesOf('chat', 'email', 'desktop'),
];

export const voiceAndEservices: Template = {
  id: 'voice-and-eservices',
  title: 'Voice and eServices with ORS',
  summary:
    'ORS executes SCXML for calls from SIP Server and pulls multimedia interactions from Interaction Server.',
  sources: [
    seed('architecture', 'Voice Interaction Flow'),
    seed('architecture', 'eServices Interaction Flow'),
    seed('architecture', 'Processing eServices Interactions'),
  ],
  parameters,
  conflicts: (given) => {
    const values = readValues(given);
    return [
      ...orsReleaseConflicts(values, values.text('store')),
      ...featureConflicts(values),
      ...interactionReleaseConflicts(values),
    ];
  },
  generate: (given) => draw(readValues(given)),
};

function featureConflicts(values: Values): readonly ParameterProblem[] {
  const wants = (key: string, choice: string, floor: string): boolean =>
    values.text(key) === choice && !orsIsAtLeast(values, floor);
  return [
    ...(wants('connection', 'direct', DIRECT_SINCE)
      ? [needsOrs(values, 'connection', 'The direct connection', DIRECT_SINCE)]
      : []),
    ...(wants('pulling', 'enhanced', ENHANCED_PULLING_SINCE)
      ? [needsOrs(values, 'pulling', 'Enhanced pulling', ENHANCED_PULLING_SINCE)]
      : []),
  ];
}

function draw(values: Values): Topology {
  const drawing = new Drawing('Voice and eServices with ORS');
  const site = drawing.add('site', values.text('site'));
  const coreHosts = addHosts(drawing, site, 'core', 2);
  const ixnHosts = addHosts(drawing, site, 'ixn_host', 2);
  addFramework(drawing, site, coreHosts);
  const core = addVoiceCore(drawing, site, coreHosts);
  const server = addInteractionNode(drawing, {
    name: 'ixn',
    hosts: ixnHosts,
    index: 0,
    place: site,
    release: values.text('interactionRelease'),
    options: {},
  });
  const ors = addOrsCluster(drawing, values, site, core);
  drawing.connect(core.statServer, server);
  for (const node of ors) drawing.connect(node, server);
  if (values.text('connection') === 'legacy') addTwin(drawing, site, server, ors, ixnHosts);
  const isLegacy = values.text('pulling') === 'legacy';
  for (const type of values.list('media')) addRoutedQueue(drawing, type, core, isLegacy);
  if (isLegacy) addPullingScripts(drawing, upTo(values.integer('nodes')).map(nodeName));
  const chatServers = addMediaServers(drawing, values.list('media'), ixnHosts, server);
  addDesktops(drawing, site, [server, core.sipServer, core.statServer, ...chatServers]);
  stateInteractionReleases(drawing, values, parameters);
  return drawing.document();
}

function addOrsCluster(
  drawing: Drawing,
  values: Values,
  site: ElementId,
  core: VoiceCore,
): readonly ElementId[] {
  const kind = values.text('store') as StoreKind;
  const amount = values.integer('nodes');
  const hosts = addHosts(drawing, site, 'ors_host', Math.max(2, amount));
  const storeHosts = addStoreHosts(drawing, kind, site, 'store', values.integer('storeNodes'));
  const store = addSessionStore(drawing, kind, 'sessions', site, [storeHosts]);
  const members = addOrsNodes(drawing, { nameOf: nodeName, amount, hosts, core, store });
  addOrsList(drawing, values.text('cluster'), members, values.text('site'));
  return members;
}

function nodeName(number: number): string {
  return `ors_${String(number)}`;
}
