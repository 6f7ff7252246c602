import { joined } from '#shared/kernel/joined.ts';
import type { Element } from '#shared/model/element.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import { mediaTypesOf } from '#shared/facts/media.ts';
import type { Node, Pairs } from '#shared/facts/pairs.ts';
import type { Settings } from '#shared/facts/settings.ts';

/** Interaction Server nodes by what they take, so that asking for a queue does not mean asking every node. */
export interface InteractionServers {
  /** Nodes of one of these tenants that take one of these media types, in order of name. Letter case does not matter. */
  readonly taking: (tenants: readonly string[], mediaTypes: readonly string[]) => readonly Node[];
  /** All nodes of one of these tenants, in order of name. */
  readonly ofTenants: (tenants: readonly string[]) => readonly Node[];
  /** Groups of servers that share a tenant and a media type with one another, directly or through a third. */
  readonly peerGroups: () => readonly (readonly Element[])[];
}

/** Stands for every media type where a node states none. */
const EVERY_MEDIUM = '*';

interface Taker {
  readonly node: Node;
  /** Place in the order of names. */
  readonly rank: number;
  readonly key: string;
  readonly tenant: string;
}

interface Takers {
  readonly byKey: ReadonlyMap<string, readonly Taker[]>;
  readonly byTenant: ReadonlyMap<string, readonly Taker[]>;
}

export function interactionServersOf(pairs: Pairs, settings: Settings): InteractionServers {
  const nodes = (): readonly Node[] => pairs.nodes('interaction-server');
  const takers = new Questions((): Takers => {
    const all = nodes().flatMap((node, rank) => takersOf(settings, node, rank));
    return {
      byKey: groupBy(all, (taker) => taker.key),
      byTenant: groupBy(all, (taker) => taker.tenant),
    };
  });
  const taking = new Questions((wanted) => {
    const [tenants, mediaTypes] = JSON.parse(wanted) as [readonly string[], readonly string[]];
    const { byKey } = takers.about('');
    return inOrder(
      tenants.flatMap((tenant) =>
        [EVERY_MEDIUM, ...mediaTypes].flatMap((medium) => byKey.get(keyOf(tenant, medium)) ?? []),
      ),
    );
  }, isSameList);
  const ofTenants = new Questions((wanted) => {
    const { byTenant } = takers.about('');
    return inOrder((JSON.parse(wanted) as readonly string[]).flatMap((tenant) => byTenant.get(tenant) ?? []));
  }, isSameList);
  return {
    taking: (tenants, mediaTypes) => taking.about(JSON.stringify([tenants, mediaTypes])),
    ofTenants: (tenants) => ofTenants.about(JSON.stringify(tenants)),
    peerGroups: () => {
      const { byKey, byTenant } = takers.about('');
      return peerGroups(nodes(), byKey, byTenant);
    },
  };
}

function takersOf(settings: Settings, node: Node, rank: number): readonly Taker[] {
  const media = mediaTypesOf(settings, node.primary);
  return settings.tenants(node.primary).flatMap((tenant) =>
    (media === 'all' ? [EVERY_MEDIUM] : media).map((medium) => ({
      node,
      rank,
      key: keyOf(tenant, medium),
      tenant,
    })),
  );
}

function keyOf(tenant: string, medium: string): string {
  return `${medium.toLowerCase()} ${tenant}`;
}

function inOrder(takers: readonly Taker[]): readonly Node[] {
  const nodes = new Map(takers.map((taker) => [taker.rank, taker.node]));
  return [...nodes].sort(([left], [right]) => left - right).map(([, node]) => node);
}

/** A shared key joins, and a node that takes every medium joins all of its tenant. */
function peerGroups(
  nodes: readonly Node[],
  byKey: ReadonlyMap<string, readonly Taker[]>,
  byTenant: ReadonlyMap<string, readonly Taker[]>,
): readonly (readonly Element[])[] {
  const peers = [
    ...byKey.values(),
    ...[...byTenant].flatMap(([tenant, takers]) => (byKey.has(keyOf(tenant, EVERY_MEDIUM)) ? [takers] : [])),
  ];
  const groupOf = joined(
    peers.flatMap(([first, ...rest]) =>
      rest.map(({ node }) => [first?.node.id ?? node.id, node.id] as const),
    ),
  );
  const groups = groupBy(nodes, ({ id }) => groupOf(id));
  return [...groups.values()].map((group) => group.map(({ primary }) => primary));
}
