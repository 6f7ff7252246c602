import type { Facts } from '#shared/facts/facts.ts';
import type { Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';

/** Second object of an Interaction Server, from the T-Server template: never installed, at the port of the first. */
export const TWIN = 'interaction-server-tserver';

/**
 * The Interaction Server that a twin stands for: that of its side of the pair, the first by name where several are drawn;
 * undefined where none is, and for everything that is no twin.
 */
export function twinServer(facts: Facts, element: Element): Element | undefined {
  const twin = element.type === TWIN ? facts.pairs.node(element.id) : undefined;
  const [first] = twin === undefined ? [] : facts.wiring.servers(twin.id, 'interaction-server');
  const server = first && facts.pairs.node(first.id);
  if (twin === undefined || server === undefined) return undefined;
  const [ofPrimary, ofBackup] = twinSides(facts, twin, server);
  return element.id === twin.primary.id ? ofPrimary : ofBackup;
}

/** The servers of a node that a twin and its backup stand for: the other way round where every connection is drawn so. */
export function twinSides(facts: Facts, twin: Node, server: Node): readonly [Element, Element | undefined] {
  const { primary, backup } = server;
  const drawn = facts.wiring.from(twin.id).filter(({ to }) => facts.pairs.node(to)?.id === server.id);
  const isCrossed = drawn.every(({ from, to }) => (from === twin.id) === (to === backup?.id));
  return backup !== undefined && isCrossed ? [backup, primary] : [primary, backup];
}
