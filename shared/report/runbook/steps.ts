import { factsOf } from '#shared/facts/facts.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { commaList, readOption } from '#shared/facts/settings.ts';
import { applicationBlocks } from './application-block.ts';
import type { RunbookApplication, RunbookInput } from './input.ts';
import { bullets, code, names, type Chapter } from './markdown.ts';

const CLUSTER = 'interaction-server-cluster';
const PROXY_CLUSTER = 'interaction-server-proxy-cluster';
const PROXY = 'interaction-server-proxy';
const FRAMEWORK = new Set(['config-server', 'config-server-proxy', 'message-server', 'scs', 'db-server']);
const NODE_PARTS =
  /^(interaction-server|interaction-server-tserver|dap|dap-event-log|event-logger-.+|capture-point-.+)$/;

type Step =
  | 'framework'
  | 'nodes'
  | 'proxies'
  | 'clusters'
  | 'cluster-clients'
  | 'proxy-clients'
  | 'urs'
  | 'ors'
  | 'reporting'
  | 'others';

/**
 * The applications in the order of the vendor's cluster configuration process (Interaction Server Deployment Guide 8.5.3,
 * Step by Step Cluster Configuration Process): nodes with their access points, proxies, media types, the cluster objects,
 * clients of proxies, routing, reporting. Every application stands in one chapter; its backup stands with it.
 */
export function applicationChapters(input: RunbookInput): readonly Chapter[] {
  const shown = groupBy(applicationsShown(input), stepOf);
  const block = applicationBlocks(input);
  const chapter = (step: Step, title: string, ...lead: readonly string[]): Chapter => {
    const applications = shown.get(step) ?? [];
    if (applications.length === 0) return { title, body: [] };
    return {
      title,
      body: [...lead, ...applications.flatMap(block)],
    };
  };
  return [
    alwaysThere(input),
    chapter('framework', 'Framework servers', 'Everything below needs these; create and start them first.'),
    chapter(
      'nodes',
      'Interaction Servers and their access points',
      'Create each node as for a single server: its Database Access Points, then backup and primary. Every node has a database of its own.',
    ),
    chapter(
      'proxies',
      'Interaction Server Proxies',
      'Create the proxies with the Interaction Server application type; their connection to a cluster object follows below. More can be added at any time.',
    ),
    mediaTypes(input),
    chapter(
      'clusters',
      'Cluster objects',
      'Create the Application Cluster objects. An Interaction Server cluster is connected to every primary server, a proxy cluster to every primary proxy; each proxy is connected to the Interaction Server cluster.',
      ...clusterChecks(input),
    ),
    chapter(
      'cluster-clients',
      'Clients of a proxy cluster',
      'These choose one proxy of the cluster by themselves. Their proxies run best without backups, one more than needed.',
    ),
    chapter(
      'proxy-clients',
      'Clients of a dedicated proxy',
      'These cannot choose from a cluster: each has a connection to a proxy of its own, best a primary and backup pair.',
    ),
    chapter(
      'urs',
      'Universal Routing Server',
      'Where Universal Routing Server routes multimedia itself, it is connected to every primary Interaction Server, never to a proxy.',
    ),
    chapter(
      'ors',
      'Orchestration Server',
      'With an Interaction Server cluster, Orchestration Server is connected to a proxy.',
    ),
    chapter(
      'reporting',
      'Stat Server and reporting',
      'These are connected to a proxy, or to every Interaction Server directly.',
    ),
    chapter('others', 'Other applications'),
  ];
}

/** What the files are loaded through: only what the drawing states of it is entered. */
function alwaysThere(input: RunbookInput): Chapter {
  const title = 'Configuration Server';
  if (input.standing.length === 0) return { title, body: [] };
  return {
    title,
    body: [
      'The primary Configuration Server is there from the start: do not create it. Note what it says today, then enter what differs; a backup is created like any other server.',
      ...input.standing.flatMap(applicationBlocks(input)),
    ],
  };
}

/** A backup is shown with its primary, unless the primary exists and is not created. */
function applicationsShown({ applications, standing }: RunbookInput): readonly RunbookApplication[] {
  const withPrimary = new Set([...applications, ...standing].map(({ backup }) => backup?.id));
  return applications.filter(({ element, isBackup }) => !isBackup || !withPrimary.has(element.id));
}

function stepOf({ element, connections }: RunbookApplication): Step {
  const serves = (type: string): boolean => connections.some(({ server }) => server.type === type);
  if (FRAMEWORK.has(element.type)) return 'framework';
  if (NODE_PARTS.test(element.type)) return 'nodes';
  if (element.type === PROXY) return 'proxies';
  if (element.type === CLUSTER || element.type === PROXY_CLUSTER) return 'clusters';
  if (element.type === 'urs' || element.type === 'ors') return element.type;
  if (element.type === 'stat-server' || element.type === 'icon') return 'reporting';
  if (serves(PROXY_CLUSTER)) return 'cluster-clients';
  return serves(PROXY) ? 'proxy-clients' : 'others';
}

/** Which node serves what: the proxies route by this option, the servers do not read it. */
function mediaTypes({ applications }: RunbookInput): Chapter {
  const nodes = applications.filter(
    ({ element, isBackup }) => element.type === 'interaction-server' && !isBackup,
  );
  const stated = nodes.filter(({ options }) => mediaOf(options) !== undefined);
  if (stated.length === 0) return { title: 'Media types of the nodes', body: [] };
  return {
    title: 'Media types of the nodes',
    body: [
      `The option ${code('[cluster-settings] media-types')} tells the proxies which node takes what; a node without it takes every media type of the tenant. Set it on both sides of a pair.`,
      bullets(
        nodes.map(({ element, options }) => {
          const media = commaList(mediaOf(options) ?? '');
          return `${code(element.name)}: ${media.length === 0 ? 'every media type' : media.map(code).join(', ')}`;
        }),
      ),
    ],
  };
}

function mediaOf(options: RunbookApplication['options']): string | undefined {
  return readOption(options, 'cluster-settings', 'media-types');
}

function clusterChecks({ document, applications }: RunbookInput): readonly string[] {
  const facts = factsOf(document);
  const lines = facts
    .interactionClusters()
    .filter(({ object }) => applications.some(({ element }) => element.id === object?.id))
    .map(
      ({ name, nodes, proxies }) =>
        `${code(name)}: nodes ${names(nodes.map(({ primary }) => primary)) || 'none'}; proxies ${names(proxies) || 'none'}`,
    );
  return lines.length === 0 ? [] : [bullets(lines)];
}
