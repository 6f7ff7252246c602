import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { addNodeDatabases } from '#shared/templates/kit/database-access.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';
import { slug } from '#shared/templates/kit/slug.ts';

export interface InteractionNode {
  readonly name: string;
  readonly hosts: readonly ElementId[];
  /** Which hosts in turn the pair stands on. */
  readonly index: number;
  /** Place of its databases. */
  readonly place: ElementId;
  /** Says how the databases are reached. The drawing states it by product. */
  readonly release: string;
  readonly engine?: string;
  /** Keeps DB Server where ODBC is possible too. */
  readonly throughDbServer?: boolean;
  readonly options: OptionSections;
  /** Log-on account of the two servers, where it is not SYSTEM. */
  readonly account?: string;
}

/** The usual port of Interaction Server. Neighbours share hosts, so each node after the first has a port of its own. */
const FIRST_PORT = 7120;
const PORT_STEP = 10;

/** First release with `login-session-timeout`. */
const LOGIN_SESSION_SINCE = '8.5.107';

/** Settings recommended for every node of a cluster (Interaction Server Deployment Guide 8.5.3, Configuration Recommendations). */
export function recommendedClusterOptions(release: string): OptionSections {
  const hasLoginSession = meetsRelease(release, LOGIN_SESSION_SINCE) === true;
  return {
    settings: {
      'agent-login-control': 'none',
      'allow-multiple-agent-connections': 'false',
      ...(hasLoginSession ? { 'login-session-timeout': '1440' } : {}),
      'not-ready-on-invitation-timeout': 'false',
    },
  };
}

/** Adds an Interaction Server pair with its own database and event log, and returns the primary. */
export function addInteractionNode(
  drawing: Drawing,
  { options, account, ...node }: InteractionNode,
): ElementId {
  const server = drawing.pair('interaction-server', node.name, {
    in: hostPair(node.hosts, node.index),
    options,
    properties: {
      ...(account === undefined ? {} : { account }),
      ...(node.index === 0 ? {} : { ports: { default: FIRST_PORT + PORT_STEP * node.index } }),
    },
  });
  addNodeDatabases(drawing, { ...node, server });
  return server;
}

/** The options of two sets together; the second wins. */
export function mergedOptions(first: OptionSections, second: OptionSections): OptionSections {
  const sections = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...sections].map((section) => [section, { ...first[section], ...second[section] }]),
  );
}

/** What goes into a queue and how long it stays there. */
export interface DrawnQueue {
  /** In names: `<stem>_inbound`. */
  readonly stem: string;
  readonly media: string;
  readonly lifetime: 'short' | 'long';
  /** What ORS runs for it, if ORS does. */
  readonly application?: string;
}

/** A queue with one View that hands out the oldest interaction first. */
export function addQueue(drawing: Drawing, { stem, media, lifetime, application }: DrawnQueue): ElementId {
  const queue = drawing.add('interaction-queue', `${stem}_inbound`, {
    properties: { mediaTypes: [media], lifetime },
    annex: application === undefined ? {} : { Orchestration: { application } },
  });
  const view = drawing.add('interaction-view', `${stem}_inbound_view`, {
    properties: { order: 'received_at asc', segmentation: false },
  });
  drawing.connect(queue, view);
  return queue;
}

/** The queue of a media type, named after it. */
export function addMediaQueue(drawing: Drawing, media: string, application?: string): ElementId {
  return addQueue(drawing, {
    stem: slug(media),
    media,
    lifetime: lifetimeOf(media),
    ...(application === undefined ? {} : { application }),
  });
}

/** Media whose interactions wait for hours or days rather than minutes. */
export function lifetimeOf(media: string): 'short' | 'long' {
  return ['email', 'e_mail', 'workitem'].includes(slug(media)) ? 'long' : 'short';
}
