import type { Element } from '#shared/model/element.ts';
import { DEEPEST_NESTING } from '#shared/model/nesting.ts';
import type { Topology } from '#shared/model/topology.ts';

/**
 * The part of the document that analyses see: sketches are pictures only, so they go, with everything inside them and
 * every pair, connection and link that touches them.
 */
export function analysedPart(document: Topology): Topology {
  const sketched = sketchedIds(document);
  if (sketched.size === 0) return document;
  const keep = (...ids: readonly string[]): boolean => ids.every((id) => !sketched.has(id));
  return {
    ...document,
    elements: filtered(document.elements, (element) => keep(element.id)),
    pairs: filtered(document.pairs, (pair) => keep(pair.primary, pair.backup)),
    connections: filtered(document.connections, (connection) => keep(connection.from, connection.to)),
    links: filtered(document.links, (link) => keep(...link.ends)),
  };
}

function sketchedIds(document: Topology): ReadonlySet<string> {
  const isSketched = (element: Element | undefined, depth: number): boolean => {
    if (element === undefined || depth > DEEPEST_NESTING) return false;
    if (element.role === 'sketch') return true;
    return element.parent !== null && isSketched(document.elements[element.parent], depth + 1);
  };
  const elements = Object.values(document.elements);
  return new Set(elements.filter((element) => isSketched(element, 0)).map((element) => element.id));
}

function filtered<Item>(
  table: Readonly<Record<string, Item>>,
  keep: (item: Item) => boolean,
): Readonly<Record<string, Item>> {
  return Object.fromEntries(Object.entries(table).filter(([, item]) => keep(item)));
}
