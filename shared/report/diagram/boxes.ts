import { sortedByName } from '#shared/kernel/order.ts';
import { boundsOf, type Box } from '#shared/layout/box.ts';
import { emptySize, GAP, isPlace, PLACE_PADDING, sizeOf, TITLE_HEIGHT } from '#shared/layout/dimensions.ts';
import { outlineOf, type Outline } from '#shared/layout/outline.ts';
import type { Element, ElementId, Position, Size } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Where everything stands on the picture, in pixels of the canvas. */
export type Boxes = ReadonlyMap<ElementId, Box>;

/** Positions of the document; where nothing has been placed yet, a plain grid that exists in the picture only. */
export function boxesOf(document: Topology): Boxes {
  const outline = outlineOf(document);
  const elements = Object.values(document.elements);
  const isUnplaced =
    elements.length > 1 && elements.every(({ position }) => position.x === 0 && position.y === 0);
  if (isUnplaced) return gridOf(outline);
  return new Map(
    elements.flatMap(({ id }) => {
      const box = outline.box(id);
      return box === undefined ? [] : [[id, box] as const];
    }),
  );
}

/** Point on the border of a box towards another point; the centre where they are the same. */
export function borderPoint(box: Box, towards: Position): Position {
  const { x, y } = centerOf(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const scale = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  return { x: x + dx * scale, y: y + dy * scale };
}

export function centerOf({ x, y, width, height }: Box): Position {
  return { x: x + width / 2, y: y + height / 2 };
}

function gridOf(outline: Outline): Boxes {
  const boxes = new Map<ElementId, Box>();
  arrange(outline, null, { x: 0, y: 0 }, boxes);
  return boxes;
}

/** Stands the contents of a place in rows, places before the rest, and returns the room they take. */
function arrange(
  outline: Outline,
  place: ElementId | null,
  corner: Position,
  boxes: Map<ElementId, Box>,
): Size {
  const contents = sortedByName(outline.contents(place));
  const ordered = [...contents.filter(isPlace), ...contents.filter((element) => !isPlace(element))];
  const columns = Math.ceil(Math.sqrt(ordered.length));
  const placed: Box[] = [];
  let y = corner.y;
  for (let start = 0; start < ordered.length; start += columns) {
    let x = corner.x;
    let height = 0;
    for (const element of ordered.slice(start, start + columns)) {
      const box = { x, y, ...arranged(outline, element, { x, y }, boxes) };
      boxes.set(element.id, box);
      placed.push(box);
      x += box.width + GAP;
      height = Math.max(height, box.height);
    }
    y += height + GAP;
  }
  const bounds = boundsOf(placed);
  return bounds === undefined ? { width: 0, height: 0 } : bounds;
}

function arranged(outline: Outline, element: Element, { x, y }: Position, boxes: Map<ElementId, Box>): Size {
  if (outline.contents(element.id).length === 0)
    return isPlace(element) ? emptySize('host') : sizeOf(element);
  const inside = { x: x + PLACE_PADDING, y: y + TITLE_HEIGHT + PLACE_PADDING };
  const { width, height } = arrange(outline, element.id, inside, boxes);
  return { width: width + 2 * PLACE_PADDING, height: height + TITLE_HEIGHT + 2 * PLACE_PADDING };
}
