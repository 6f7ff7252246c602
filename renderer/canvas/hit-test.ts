import { contains } from '#shared/layout/box.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** A card is hit a little outside its border too, where its handles are. */
const MARGIN = 8;

/** The innermost place at a point of the canvas, passing over `excluded` and all they contain; null on the bare canvas. */
export function placeAt(
  document: Topology,
  point: Position,
  excluded: ReadonlySet<ElementId> = new Set(),
): ElementId | null {
  const outline = outlineOf(document);
  let found: ElementId | null = null;
  let depth = 0;
  for (const element of Object.values(document.elements)) {
    if (!isPlace(element)) continue;
    const box = outline.box(element.id);
    const path = outline.path(element.id);
    if (box === undefined || path.length <= depth || !contains(box, point)) continue;
    if (path.some((id) => excluded.has(id))) continue;
    found = element.id;
    depth = path.length;
  }
  return found;
}

/** What is drawn on top at a point of the canvas: a card before the innermost place. */
export function elementAt(document: Topology, point: Position): ElementId | null {
  const outline = outlineOf(document);
  const card = Object.values(document.elements).findLast((element) => {
    const box = outline.box(element.id);
    if (box === undefined || isPlace(element)) return false;
    const { x, y, width, height } = box;
    return contains(
      { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
      point,
    );
  });
  return card?.id ?? placeAt(document, point);
}
