import { joined } from '#shared/kernel/joined.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { grouping } from '#shared/facts/grouping.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { mediaTypesOf } from '#shared/facts/media.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Node } from '#shared/facts/pairs.ts';
import { isSameList, question, questionAbout } from '#shared/facts/question.ts';

/** Stands for every media type where a node states none. */
const EVERY_MEDIUM = '*';

/** The work of nodes, by which they are asked for: tenants, and media types unless any will do. Equal work has equal texts. */
export type NodeWork = string;

/** Letter case and order of the media types do not matter. */
export function nodeWork(tenants: readonly string[], mediaTypes: readonly string[]): NodeWork {
  const keys = tenants.flatMap((tenant) =>
    mediaTypes.length === 0
      ? [tenantKey(tenant)]
      : [EVERY_MEDIUM, ...mediaTypes].map((medium) => keyOf(tenant, medium)),
  );
  return JSON.stringify([...new Set(keys)].sort(compareText));
}

/** Nodes that do such work for one of its tenants, in order of name. */
export const nodesDoing = questionAbout((facts, work: NodeWork): readonly Node[] => {
  const nodes = (JSON.parse(work) as string[]).flatMap((key) => takersOf(facts, key));
  return [...new Set(nodes)].sort((left, right) => byName(left.primary, right.primary));
}, isSameList);

/** Of these nodes those that may work with a queue; the very same list where all may. */
export function nodesReaching(facts: Facts, nodes: readonly Node[], queue: Element): readonly Node[] {
  const { ids } = limited.members(facts, LIMITED);
  const isBarred = ({ id, primary }: Node): boolean =>
    ids.has(id) && !facts.queueAccess.reaches(primary, queue);
  return ids.size > 0 && nodes.some(isBarred) ? nodes.filter((node) => !isBarred(node)) : nodes;
}

/** Groups of servers that share a tenant and a media type with one another, directly or through a third; in order of name. */
export const peerGroups = question((facts): readonly (readonly Element[])[] => {
  const nodes = facts.pairs.nodes('interaction-server');
  const taken = nodes.flatMap(({ id }) => keysOf(facts, id).map((key) => ({ id, key })));
  const byKey = groupBy(taken, ({ key }) => key);
  // Whoever takes every medium of a tenant shares one with all that work for it.
  const isShared = (key: string): boolean =>
    !key.startsWith(TENANT) || byKey.has(keyOf(key.slice(TENANT.length), EVERY_MEDIUM));
  const couples = [...byKey].flatMap(([key, [first, ...rest]]) =>
    isShared(key) ? rest.map(({ id }) => [first?.id ?? id, id] as const) : [],
  );
  const groupOf = joined(couples);
  const groups = groupBy(nodes, ({ id }) => groupOf(id));
  return [...groups.values()].map((group) => group.map(({ primary }) => primary));
});

const TENANT = 'tenant ';

function keyOf(tenant: string, medium: string): string {
  return `medium ${medium.toLowerCase()} ${tenant}`;
}

function tenantKey(tenant: string): string {
  return `${TENANT}${tenant}`;
}

/** What a node takes: its tenants, and each of its media types for each of them. */
const keysOf = questionAbout((facts, id): readonly string[] => {
  const server = facts.element(id);
  if (server === undefined) return [];
  const media = mediaTypesOf(facts.settings, server);
  return facts.settings
    .tenants(server)
    .flatMap((tenant) => [
      tenantKey(tenant),
      ...(media === 'all' ? [EVERY_MEDIUM] : media).map((medium) => keyOf(tenant, medium)),
    ]);
}, isSameList);

const takers = grouping((facts) => facts.pairs.nodeIds('interaction-server'), keysOf);

function takersOf(facts: Facts, key: string): readonly Node[] {
  return [...takers.members(facts, key).ids].flatMap((id) => facts.pairs.node(id) ?? []);
}

const LIMITED = 'limited';

/** Nodes that may work with some queues only. */
const limited = grouping(
  (facts) => facts.pairs.nodeIds('interaction-server'),
  (facts, id) => {
    const server = facts.element(id);
    return server !== undefined && facts.queueAccess.isLimited(server) ? [LIMITED] : [];
  },
);
