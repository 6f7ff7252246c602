import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';

/** How Interaction Server reaches its database: `odbc-string` from 8.5.3, before that through DB Server. */
function odbcDap(drawing: Drawing, name: string, place: ElementId, database: ElementId): ElementId {
  const dap = drawing.add('dap', name, {
    in: place,
    options: { settings: { dbprotocol: 'odbc', 'odbc-string': `DSN=${name}` } },
  });
  drawing.connect(dap, database);
  return dap;
}

export interface InteractionNode {
  readonly name: string;
  readonly hosts: readonly ElementId[];
  /** Which hosts in turn the pair stands on. */
  readonly index: number;
  /** Place of its database. */
  readonly place: ElementId;
  readonly release: string;
  readonly options: OptionSections;
  /** Log-on account of the two servers, where it is not SYSTEM. */
  readonly account?: string;
}

/** Settings recommended for every node of a cluster (Interaction Server Deployment Guide 8.5.3, Configuration Recommendations). */
export const recommendedClusterOptions: OptionSections = {
  settings: {
    'agent-login-control': 'none',
    'allow-multiple-agent-connections': 'false',
    'login-session-timeout': '1440',
    'not-ready-on-invitation-timeout': 'false',
  },
};

/** Adds an Interaction Server pair with its own database behind a Database Access Point, and returns the primary. */
export function addInteractionNode(drawing: Drawing, node: InteractionNode): ElementId {
  const { name, hosts, index, place, release, options, account } = node;
  const server = drawing.pair('interaction-server', name, {
    in: hostPair(hosts, index),
    release,
    options,
    properties: account === undefined ? {} : { account },
  });
  const database = drawing.add('database', `${name}_db`, {
    in: place,
    properties: { engine: 'postgresql', databaseName: `${name}_db` },
  });
  drawing.connect(server, odbcDap(drawing, `${name}_dap`, place, database));
  return server;
}

/** The options of two sets together; the second wins. */
export function mergedOptions(first: OptionSections, second: OptionSections): OptionSections {
  const sections = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries(
    [...sections].map((section) => [section, { ...first[section], ...second[section] }]),
  );
}

/** A queue with one View that hands out the oldest interaction first; ORS runs `application` for it, if there is one. */
export function addQueue(
  drawing: Drawing,
  media: string,
  lifetime: 'short' | 'long',
  application?: string,
): ElementId {
  const queue = drawing.add('interaction-queue', `${media}_inbound`, {
    properties: { mediaTypes: [media], lifetime },
    annex: application === undefined ? {} : { Orchestration: { application } },
  });
  const view = drawing.add('interaction-view', `${media}_inbound_view`, {
    properties: { order: 'received_at asc', segmentation: false },
  });
  drawing.connect(queue, view);
  return queue;
}

/** Media whose interactions wait for hours or days rather than minutes. */
export function lifetimeOf(media: string): 'short' | 'long' {
  return media === 'email' || media === 'workitem' ? 'long' : 'short';
}
