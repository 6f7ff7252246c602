import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts } from '#shared/templates/kit/hosts.ts';
import { addInteractionNode, lifetimeOf } from '#shared/templates/kit/interaction.ts';
import { addOrsCluster, addOrsNodes, addVoiceCore } from '#shared/templates/kit/orchestration.ts';
import {
  count,
  interactionRelease,
  names,
  orsRelease,
  readValues,
} from '#shared/templates/kit/parameters.ts';
import type { Template } from '#shared/templates/template.ts';

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
  parameters: [
    {
      key: 'connection',
      label: 'Interaction Server connection',
      help: 'Direct: ORS lists the Interaction Server. Legacy: it also lists a second application of T-Server template with the same host and port.',
      kind: 'choice',
      initial: 'direct',
      values: ['direct', 'legacy'],
    },
    {
      key: 'pulling',
      label: 'Pulling',
      help: 'Legacy: the queue names its application and every ORS has a Simple Routing script of its name. Enhanced: Views are bound through Submitter objects.',
      kind: 'choice',
      initial: 'legacy',
      values: ['legacy', 'enhanced'],
    },
    count('nodes', 'ORS nodes', 'Each node is a primary and a backup on two hosts.', 2, 1, 8),
    names('media', 'Media types', 'One queue a media type.', ['email', 'chat']),
    orsRelease,
    interactionRelease,
  ],
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('Voice and eServices with ORS');
    const site = drawing.add('site', 'Main site');
    const coreHosts = addHosts(drawing, site, 'core', 2);
    const orsHosts = addHosts(drawing, site, 'ors_host', Math.max(2, values.integer('nodes')));
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
    const ors = addOrsNodes(drawing, {
      stem: 'ors',
      amount: values.integer('nodes'),
      release: values.text('orsRelease'),
      hosts: orsHosts,
      core,
      store: undefined,
      storeKind: 'none',
    });
    addOrsCluster(
      drawing,
      'ORS_Cluster',
      ors.map((node) => ({ node, label: 'Main site' })),
    );
    drawing.connect(core.statServer, server);
    for (const node of ors) drawing.connect(node, server);
    if (values.text('connection') === 'legacy') addTwin(drawing, site, server, ors, ixnHosts);
    const legacyPulling = values.text('pulling') === 'legacy';
    for (const media of values.list('media')) addRoutedQueue(drawing, media, legacyPulling);
    if (legacyPulling) addPullingScripts(drawing, values.integer('nodes'));
    return drawing.document();
  },
};

/** The T-Server-template twin carries the multimedia switch and shares host and port with the real server. */
function addTwin(
  drawing: Drawing,
  site: ElementId,
  server: ElementId,
  ors: readonly ElementId[],
  hosts: readonly ElementId[],
): void {
  const [host] = hosts;
  const twin = drawing.add(
    'interaction-server-tserver',
    'ixn_tserver',
    host === undefined ? {} : { in: host },
  );
  const multimedia = drawing.add('switch', 'multimedia_switch', {
    in: site,
    properties: { kind: 'multimedia' },
  });
  drawing.connect(twin, server, multimedia);
  for (const node of ors) drawing.connect(node, twin);
}

function addRoutedQueue(drawing: Drawing, media: string, legacy: boolean): void {
  const script = drawing.add('enhanced-routing-script', `${media}_routing`, {
    annex: { Application: { url: `http://scxml/${media}.scxml` } },
  });
  const queue = drawing.add('interaction-queue', `${media}_inbound`, {
    properties: { mediaTypes: [media], lifetime: lifetimeOf(media) },
    annex: legacy ? { Orchestration: { application: `script:${media}_routing` } } : {},
  });
  const view = drawing.add('interaction-view', `${media}_inbound_view`, {
    properties: { order: 'received_at asc', segmentation: false },
  });
  drawing.connect(queue, view);
  if (legacy) {
    drawing.connect(queue, script);
    return;
  }
  const submitter = drawing.add('submitter', `${media}_submitter`);
  drawing.connect(view, submitter).connect(submitter, script);
}

/** Legacy pulling needs a Simple Routing script with exactly the name of each ORS application. */
function addPullingScripts(drawing: Drawing, nodes: number): void {
  for (let node = 1; node <= nodes; node += 1) drawing.add('simple-routing-script', `ors_${String(node)}`);
}
