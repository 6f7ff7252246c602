import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Connection } from '#shared/model/connection.ts';
import { newElement, type Element, type ElementId } from '#shared/model/element.ts';

/** Distance of a new element from the one it is made from, in pixels. */
const OFFSET = 40;

/** An id for a record that a quick fix adds: always the same for the same drawing, and new to it. */
export function freshId(facts: Facts, stem: string): string {
  let id = stem;
  for (let count = 2; facts.isTaken(id); count += 1) id = `${stem}-${String(count)}`;
  return id;
}

/** A name that no element of the drawing has: `stem`, `stem_2`, `stem_3`. */
export function freshName(facts: Facts, stem: string): string {
  const isInUse = (name: string): boolean => facts.called(name).some((other) => other.name === name);
  let name = stem;
  for (let count = 2; isInUse(name); count += 1) name = `${stem}_${String(count)}`;
  return name;
}

/** Connections from a client to servers it is not connected to. */
export function newConnections(
  facts: Facts,
  from: ElementId,
  servers: readonly Element[],
): readonly Connection[] {
  const present = new Set(facts.wiring.servers(from).map((server) => server.id));
  return servers
    .filter((server) => !present.has(server.id))
    .map(({ id }) => ({ id: freshId(facts, `${from}-${id}`), from, to: id }));
}

/** Ids of the connections between a client and servers, or the other sides of their pairs. */
export function connectionsTo(facts: Facts, from: ElementId, servers: readonly Element[]): readonly string[] {
  const targets = new Set(servers.map((server) => server.id));
  return facts.wiring
    .from(from)
    .filter((connection) => targets.has(facts.pairs.node(connection.to)?.id ?? ''))
    .map((connection) => connection.id);
}

/**
 * Gives a lone server a backup with the same settings. It goes beside the primary, but never onto its host: where it runs
 * is for a person to decide, as is what it costs.
 */
export function addBackup(facts: Facts, primary: Element): QuickFix {
  const { type, name, release, options, annex, properties } = primary;
  const host = facts.places.host(primary.id);
  const { x, y } = (host ?? primary).position;
  const backup = newElement({
    id: freshId(facts, `${primary.id}-backup`),
    type,
    name: freshName(facts, `${name}_b`),
    parent: host === undefined ? primary.parent : host.parent,
    position: { x: x + OFFSET, y: y + OFFSET },
    options,
    annex,
    properties,
    ...(release === undefined ? {} : { release }),
  });
  const pair = {
    id: freshId(facts, `${primary.id}-pair`),
    primary: primary.id,
    backup: backup.id,
    redundancy: 'warm',
  } as const;
  return {
    label: `Add a backup of ${name}`,
    safety: 'unsafe',
    command: { type: 'insert', elements: [backup], pairs: [pair], label: `Add backup of ${name}` },
  };
}
