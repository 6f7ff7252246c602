import { componentType } from '#shared/catalog/catalog.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Box } from '#shared/layout/box.ts';
import type { Element, ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { edgeEnds } from '#renderer/canvas/edge-geometry.ts';
import { endsById, type Ends } from '#renderer/canvas/ends.ts';

/** What is painted of a document version; asking again for the same version gives the same object. */
export interface Scene {
  /** Places, outer ones first. */
  readonly places: readonly PaintedElement[];
  readonly cards: readonly PaintedElement[];
  readonly lines: readonly PaintedLine[];
}

export interface PaintedElement {
  readonly id: ElementId;
  readonly element: Element;
  /** On the canvas, not relative to the place around. */
  readonly box: Box;
  /** Its places from the outside in, itself last. */
  readonly path: readonly ElementId[];
  readonly category: string;
}

export interface PaintedLine {
  readonly id: string;
  readonly ends: Ends;
  readonly from: Position;
  readonly to: Position;
}

const scenes = new WeakMap<Topology, Scene>();

export function sceneOf(document: Topology): Scene {
  const known = scenes.get(document);
  if (known !== undefined) return known;
  const scene = createScene(document);
  scenes.set(document, scene);
  return scene;
}

function createScene(document: Topology): Scene {
  const outline = outlineOf(document);
  const places: PaintedElement[] = [];
  const cards: PaintedElement[] = [];
  const byId = new Map<ElementId, PaintedElement>();
  for (const element of Object.values(document.elements)) {
    const box = outline.box(element.id);
    if (box === undefined) continue;
    const category = componentType(element.type)?.category ?? 'object';
    const painted = { id: element.id, element, box, path: outline.path(element.id), category };
    byId.set(element.id, painted);
    (isPlace(element) ? places : cards).push(painted);
  }
  const lines = [...endsById(document)].flatMap(([id, ends]): PaintedLine[] => {
    const [from, to] = [byId.get(ends[0]), byId.get(ends[1])];
    if (from === undefined || to === undefined) return [];
    const [start, end] = edgeEnds(from.box, to.box);
    return [{ id, ends, from: start, to: end }];
  });
  places.sort((left, right) => left.path.length - right.path.length);
  return { places, cards, lines };
}
