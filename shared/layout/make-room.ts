import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { boundsOf, overlaps, type Box, type LayoutPlacement } from '#shared/layout/box.ts';
import { GAP, PLACE_PADDING, sizeOf } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';

/**
 * What must follow when contents of `places` were added, moved or grew: each place becomes large enough for what it
 * contains, and neighbours it would now cover move aside, all the way out to the bare canvas. Never shrinks anything.
 */
export function makeRoom(document: Topology, places: Iterable<ElementId | null>): readonly LayoutPlacement[] {
  const outline = outlineOf(document);
  const boxes = new Map<ElementId, Box>();
  for (const element of Object.values(document.elements)) {
    boxes.set(element.id, { ...element.position, ...sizeOf(element) });
  }
  const pending = new Set<ElementId>();
  for (const place of places) if (place !== null) for (const id of outline.path(place)) pending.add(id);
  const deepestFirst = [...pending].sort(
    (left, right) => outline.path(right).length - outline.path(left).length,
  );
  for (const id of deepestFirst) {
    const before = boxes.get(id);
    const inside = boundsOf(outline.contents(id).flatMap((child) => boxes.get(child.id) ?? []));
    if (before === undefined || inside === undefined) continue;
    const width = Math.max(before.width, inside.x + inside.width + PLACE_PADDING);
    const height = Math.max(before.height, inside.y + inside.height + PLACE_PADDING);
    if (width === before.width && height === before.height) continue;
    const after = { ...before, width, height };
    boxes.set(id, after);
    const parent = outline.path(id).at(-2) ?? null;
    const siblings = outline.contents(parent).map((element) => element.id);
    pushAside(
      before,
      after,
      siblings.filter((sibling) => sibling !== id),
      boxes,
    );
  }
  return changes(document, boxes);
}

/** Moves siblings that the change from `before` to `after` newly covers to the right or down, and those behind them. */
export function pushAside(
  before: Box,
  after: Box,
  siblings: readonly ElementId[],
  boxes: Map<ElementId, Box>,
): void {
  const waves: { readonly before: Box; readonly after: Box }[] = [{ before, after }];
  // Every step moves something right or down and out of one other's way; the limit only guards against drawings that
  // overlapped from the start.
  let left = siblings.length * 4;
  for (let wave = waves.shift(); wave !== undefined && left > 0; wave = waves.shift()) {
    for (const id of siblings) {
      const box = boxes.get(id);
      if (box === undefined || overlaps(wave.before, box) || !overlaps(wave.after, box, GAP)) continue;
      const moved = clearOf(wave, box);
      boxes.set(id, moved);
      waves.push({ before: box, after: moved });
      left -= 1;
    }
  }
}

function clearOf(wave: { readonly before: Box; readonly after: Box }, box: Box): Box {
  const toTheRight = wave.after.x + wave.after.width + GAP - box.x;
  const down = wave.after.y + wave.after.height + GAP - box.y;
  const isRight = box.x >= wave.before.x + wave.before.width;
  const isBelow = box.y >= wave.before.y + wave.before.height;
  if (isRight && !(isBelow && down < toTheRight)) return { ...box, x: box.x + Math.max(0, toTheRight) };
  if (isBelow || down < toTheRight) return { ...box, y: box.y + Math.max(0, down) };
  return { ...box, x: box.x + Math.max(0, toTheRight) };
}

function changes(document: Topology, boxes: ReadonlyMap<ElementId, Box>): readonly LayoutPlacement[] {
  return Object.values(document.elements).flatMap((element): LayoutPlacement[] => {
    const box = boxes.get(element.id);
    if (box === undefined) return [];
    const before = sizeOf(element);
    const resized = box.width !== before.width || box.height !== before.height;
    const moved = box.x !== element.position.x || box.y !== element.position.y;
    if (!moved && !resized) return [];
    const size = resized ? { size: { width: box.width, height: box.height } } : {};
    return [{ id: element.id, position: { x: box.x, y: box.y }, ...size }];
  });
}
