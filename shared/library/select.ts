import { withContents } from '#shared/edit/contents.ts';
import type { Element, ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Fragment } from '#shared/library/library-item.ts';

/**
 * The part of a document that a selection stands for: selected elements with everything inside them, and the pairs,
 * connections and links that have both ends there.
 */
export function selectedPart(document: Topology, ids: Iterable<string>): Fragment {
  const inside = withContents(document.elements, ids);
  const elements = keep(document.elements, ({ id }) => inside.has(id));
  const has = (...ends: readonly ElementId[]): boolean => ends.every((end) => Object.hasOwn(elements, end));
  return {
    elements: atCorner(document, elements),
    pairs: keep(document.pairs, (pair) => has(pair.primary, pair.backup)),
    connections: keep(document.connections, (connection) => has(connection.from, connection.to)),
    links: keep(document.links, (link) => has(...link.ends)),
  };
}

function placesAround(document: Topology, element: Element): readonly Element[] {
  const places: Element[] = [];
  let place = element.parent === null ? undefined : document.elements[element.parent];
  while (place !== undefined && !places.includes(place)) {
    places.push(place);
    place = place.parent === null ? undefined : document.elements[place.parent];
  }
  return places;
}

/** Takes elements out of the places they leave behind, keeping where they stand towards each other. */
function atCorner(document: Topology, elements: Fragment['elements']): Fragment['elements'] {
  const roots = Object.values(elements).filter(
    ({ parent }) => parent === null || !Object.hasOwn(elements, parent),
  );
  const standing = roots.map((root) => ({ root, position: onCanvas(document, root) }));
  const left = Math.min(...standing.map(({ position }) => position.x));
  const top = Math.min(...standing.map(({ position }) => position.y));
  const moved = standing.map(({ root, position }): Element => ({
    ...root,
    parent: null,
    position: { x: position.x - left, y: position.y - top },
    pinned: false,
  }));
  return { ...elements, ...Object.fromEntries(moved.map((root) => [root.id, root])) };
}

function onCanvas(document: Topology, element: Element): Position {
  return placesAround(document, element).reduce(
    (sum, { position }) => ({ x: sum.x + position.x, y: sum.y + position.y }),
    element.position,
  );
}

function keep<Item>(
  table: Readonly<Record<string, Item>>,
  wanted: (item: Item) => boolean,
): Readonly<Record<string, Item>> {
  return Object.fromEntries(Object.entries(table).filter(([, item]) => wanted(item)));
}
