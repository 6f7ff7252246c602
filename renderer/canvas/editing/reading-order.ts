import { outlineOf } from '#shared/layout/outline.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Neighbours whose upper edges are this close read as one line. */
const LINE_HEIGHT = 40;

/**
 * Every element as a page is read: a place before its contents, line by line, from left to right; or only `some` of them,
 * which come with the places around them.
 */
export function readingOrder(document: Topology, some?: (id: ElementId) => boolean): readonly Element[] {
  const outline = outlineOf(document);
  const ordered: Element[] = [];
  const visit = (place: ElementId | null): void => {
    const contents = outline.contents(place);
    for (const element of inLines(some === undefined ? contents : contents.filter(({ id }) => some(id)))) {
      ordered.push(element);
      visit(element.id);
    }
  };
  visit(null);
  return ordered;
}

function inLines(siblings: readonly Element[]): readonly Element[] {
  const line = ({ position }: Element): number => Math.round(position.y / LINE_HEIGHT);
  return [...siblings].sort(
    (left, right) =>
      line(left) - line(right) ||
      left.position.x - right.position.x ||
      left.position.y - right.position.y ||
      (left.id < right.id ? -1 : 1),
  );
}
