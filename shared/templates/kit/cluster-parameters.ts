import { clusterReleaseConflicts, proxyRelease } from '#shared/templates/kit/interaction-releases.ts';
import {
  count,
  interactionRelease,
  names,
  readValues,
  siteName,
  type Values,
  upTo,
} from '#shared/templates/kit/parameters.ts';
import { slug } from '#shared/templates/kit/slug.ts';
import type { ParameterProblem, ParameterSpec, ParameterValues } from '#shared/templates/template.ts';

/** Licence feature of an agent seat. */
export const AGENT_SEATS = 'ics_multi_media_agent_seat';

const nodes = count(
  'nodes',
  'Interaction Server nodes',
  'Each node is a pair with its own database and event log.',
  4,
  2,
  12,
);
const nodeName: ParameterSpec = {
  key: 'nodeName',
  label: 'Node names',
  help: 'Nodes are called this and their number.',
  kind: 'text',
  initial: 'ixn',
  pattern: '[A-Za-z][A-Za-z0-9_]*',
};
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
export const seats = count('seats', 'Agent seat licences', 'Seats in the licence pool.', 100, 1, 100000);
const seatsPerNode: ParameterSpec = {
  key: 'seatsPerNode',
  label: 'Seats asked by each node',
  help: 'The smallest number a node is granted is the number of agents the cluster can log in. Unless stated, the pool is shared out equally.',
  kind: 'integer',
  initial: 25,
  derived: (values) => Math.max(1, equalShare(readValues(values))),
  min: 1,
  max: 100000,
};

/** What every template of an Interaction Server cluster asks. */
export const clusterParameters: readonly ParameterSpec[] = [
  siteName,
  nodes,
  nodeName,
  media,
  sharedMedia,
  seats,
  seatsPerNode,
  interactionRelease,
  proxyRelease,
];

/** How many single proxies desktops choose from. */
export function desktopProxies(help: string): ParameterSpec {
  return count('proxies', 'Desktop proxies', help, 3, 2, 20);
}

/** What does not go together in a cluster: releases too old to form one, and fewer seats than nodes. */
export function clusterConflicts(given: ParameterValues): readonly ParameterProblem[] {
  const values = readValues(given);
  return [...clusterReleaseConflicts(values), ...seatConflicts(values)];
}

/** Fewer seats than nodes, each of which asks for one at least. */
export function seatConflicts(values: Values): readonly ParameterProblem[] {
  if (equalShare(values) > 0) return [];
  const needed = String(values.integer('nodes'));
  const problem = `${seats.label} are too few: each of the ${needed} nodes needs one`;
  return [{ key: seats.key, also: ['nodes'], problem }];
}

/** Seats for each node if all get the same. */
export function equalShare(values: Values): number {
  return Math.floor(values.integer('seats') / values.integer('nodes'));
}

/**
 * Media types that one node takes alone, at least one a node: a node without any would take every media type.
 */
export function dealtMedia(values: Values): readonly string[] {
  const shared = values.list('sharedMedia');
  const own = values.list('media').filter((type) => !shared.includes(type));
  const taken = new Set([...shared, ...own].map(slug));
  // One of these numbers is free for each node, whatever is taken.
  const solutions = upTo(values.integer('nodes') + taken.size)
    .map((number) => `solution_${String(number)}`)
    .filter((type) => !taken.has(type));
  return [...own, ...solutions.slice(0, Math.max(0, values.integer('nodes') - own.length))];
}

/** Media types of one node. */
export function mediaOfNode(values: Values, index: number): readonly string[] {
  const amount = values.integer('nodes');
  const own = dealtMedia(values).filter((_type, position) => position % amount === index);
  return [...values.list('sharedMedia'), ...own];
}
