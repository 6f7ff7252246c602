import { connectionRule } from '#shared/catalog/catalog.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Connection, ConnectionId } from '#shared/model/connection.ts';
import type { Element, ElementId } from '#shared/model/element.ts';

/** What a client reaches, and over what. */
export interface Routes {
  /** Targets reached, in order of name; primaries where they are pairs. */
  readonly reached: readonly Element[];
  /** Every connection that lies on a way to a target. */
  readonly connections: readonly ConnectionId[];
  /** What stands in between, nearest to the client first. */
  readonly between: readonly Element[];
}

interface Hop {
  readonly connection: Connection;
  readonly from: Element;
  readonly to: Element;
}

/**
 * All ways from a client to targets, over connections that the matrix allows and through elements of the `via` types
 * only. Ways that lead to no target are left out.
 */
export function routesTo(
  facts: Facts,
  client: Element,
  isTarget: (element: Element) => boolean,
  via: readonly string[],
): Routes {
  const hops = hopsFrom(facts, client, via);
  const reached = new Map<ElementId, Element>();
  for (const { to } of hops) if (isTarget(to)) reached.set(to.id, to);
  const useful = new Set(reached.keys());
  const leading = new Map<ConnectionId, Hop>();
  for (let before = -1; before !== leading.size;) {
    before = leading.size;
    for (const hop of hops) {
      if (!useful.has(hop.to.id)) continue;
      leading.set(hop.connection.id, hop);
      useful.add(hop.from.id);
    }
  }
  const between = hops.map((hop) => hop.to).filter((to) => useful.has(to.id) && !reached.has(to.id));
  return {
    reached: [...reached.values()].sort(byName),
    connections: [...leading.keys()],
    between: [...new Set(between)],
  };
}

/** Breadth first, so that hops come in order of distance from the client. */
function hopsFrom(facts: Facts, client: Element, via: readonly string[]): readonly Hop[] {
  const found: Hop[] = [];
  const seen = new Set([client.id]);
  const pending = [client];
  for (let from = pending.shift(); from !== undefined; from = pending.shift()) {
    for (const hop of legalHops(facts, from)) {
      found.push(hop);
      if (seen.has(hop.to.id) || !via.includes(hop.to.type)) continue;
      seen.add(hop.to.id);
      pending.push(hop.to);
    }
  }
  return found;
}

function legalHops(facts: Facts, from: Element): readonly Hop[] {
  return facts.wiring.from(from.id).flatMap((connection) => {
    const to = facts.pairs.node(connection.to)?.primary;
    return to !== undefined && isLegal(from.type, to.type) ? [{ connection, from, to }] : [];
  });
}

function isLegal(client: string, server: string): boolean {
  const rule = connectionRule(client, server);
  return rule !== undefined && rule.verdict !== 'forbidden';
}

/** A connection of an element that the matrix refuses, with the reason. */
export interface WrongConnection {
  readonly from: Element;
  readonly to: Element;
  readonly reason: string;
}

/** Refused connections between an element and others, in either direction. */
export function wrongConnections(
  facts: Facts,
  element: Element,
  isOther: (element: Element) => boolean,
): readonly WrongConnection[] {
  return [...facts.wiring.from(element.id), ...facts.wiring.to(element.id)].flatMap((connection) => {
    const from = facts.pairs.node(connection.from)?.primary;
    const to = facts.pairs.node(connection.to)?.primary;
    if (from === undefined || to === undefined || isLegal(from.type, to.type)) return [];
    const reason = connectionRule(from.type, to.type)?.reason ?? 'No such connection exists.';
    return isOther(from.id === element.id ? to : from) ? [{ from, to, reason }] : [];
  });
}
