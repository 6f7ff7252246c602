import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { sizeOf } from '#shared/layout/dimensions.ts';
import type { Box } from '#shared/layout/box.ts';

/** What stands in what. An element whose parent is missing counts as standing on the bare canvas. */
export interface Outline {
  readonly contents: (place: ElementId | null) => readonly Element[];
  /** The element's places from the outside in, itself last. */
  readonly path: (id: ElementId) => readonly ElementId[];
  /** Elements that contain others or could, deepest first. */
  readonly places: readonly { readonly id: ElementId; readonly depth: number }[];
  /** Position and size on the canvas, not relative to the parent. */
  readonly box: (id: ElementId) => Box | undefined;
}

const outlines = new WeakMap<Topology['elements'], Outline>();

/** The outline of a document version; asking again for the same elements gives the same object. */
export function outlineOf(document: Pick<Topology, 'elements'>): Outline {
  const known = outlines.get(document.elements);
  if (known !== undefined) return known;
  const outline = createOutline(document.elements);
  outlines.set(document.elements, outline);
  return outline;
}

function createOutline(elements: Topology['elements']): Outline {
  const contents = new Map<ElementId | null, Element[]>();
  for (const element of Object.values(elements)) {
    const parent = parentIn(elements, element);
    const siblings = contents.get(parent);
    if (siblings === undefined) contents.set(parent, [element]);
    else siblings.push(element);
  }
  const paths = new Map<ElementId, readonly ElementId[]>();
  const boxes = new Map<ElementId, Box>();
  const visit = (element: Element, around: readonly ElementId[], x: number, y: number): void => {
    if (paths.has(element.id)) return;
    const path = [...around, element.id];
    const box = { x: x + element.position.x, y: y + element.position.y, ...sizeOf(element) };
    paths.set(element.id, path);
    boxes.set(element.id, box);
    for (const child of contents.get(element.id) ?? []) visit(child, path, box.x, box.y);
  };
  for (const root of contents.get(null) ?? []) visit(root, [], 0, 0);
  const places = [...contents.keys()]
    .flatMap((id) => (id === null ? [] : [{ id, depth: paths.get(id)?.length ?? 0 }]))
    .sort((left, right) => right.depth - left.depth);
  return {
    contents: (place) => contents.get(place) ?? [],
    path: (id) => paths.get(id) ?? [],
    places,
    box: (id) => boxes.get(id),
  };
}

function parentIn(elements: Topology['elements'], element: Element): ElementId | null {
  return element.parent !== null && Object.hasOwn(elements, element.parent) ? element.parent : null;
}
