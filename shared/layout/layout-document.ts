import type { Element, ElementId, Position, Size } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { boundsOf, type Box, type LayoutPlacement } from '#shared/layout/box.ts';
import { emptySize, GAP, PLACE_PADDING, sizeOf } from '#shared/layout/dimensions.ts';
import { arrangeSiblings, type RunElk, type SiblingGraph } from '#shared/layout/elk-graph.ts';
import { CONTENT_CORNER, freeSpot } from '#shared/layout/free-spot.ts';
import { liftedEdges } from '#shared/layout/lifted-edges.ts';
import { outlineOf, type Outline } from '#shared/layout/outline.ts';
import { pushAside } from '#shared/layout/make-room.ts';
import { backupsByPrimary, unitsOf, type Unit } from '#shared/layout/units.ts';

/** Which elements may move; null means all of them. Pinned ones never do. */
export interface LayoutScope {
  readonly movable: ReadonlySet<ElementId> | null;
}

export const entireDrawing: LayoutScope = { movable: null };

/**
 * Where every element belongs that may move and that nobody pinned, and how large every place must be for its contents.
 * Places are laid out one by one, the deepest first, with edges lifted to the siblings that contain their ends. Only
 * what changes is in the answer.
 */
export async function layoutDocument(
  document: Topology,
  scope: LayoutScope,
  runElk: RunElk,
): Promise<readonly LayoutPlacement[]> {
  const layout = new Layout(document, scope);
  for (const level of layout.levels()) {
    const groups = level.map((place) => layout.group(place));
    const busy = groups.filter((group) => group.free.length > 0);
    const arranged = await arrangeSiblings(busy, runElk);
    busy.forEach((group, index) => {
      layout.settle(group, arranged[index] ?? new Map());
    });
    for (const group of groups) layout.resize(group);
  }
  return layout.placements();
}

interface Group extends SiblingGraph {
  readonly place: ElementId | null;
  readonly free: readonly Unit[];
  readonly fixed: readonly ElementId[];
}

class Layout {
  private readonly boxes = new Map<ElementId, Box>();
  private readonly outline: Outline;
  private readonly edges: ReturnType<typeof liftedEdges>;
  private readonly backups: ReadonlyMap<ElementId, ElementId>;
  private readonly touched = new Set<ElementId | null>();
  private readonly document: Topology;
  private readonly scope: LayoutScope;

  constructor(document: Topology, scope: LayoutScope) {
    this.document = document;
    this.scope = scope;
    this.outline = outlineOf(document);
    this.edges = liftedEdges(document, this.outline);
    this.backups = backupsByPrimary(document);
    for (const element of Object.values(document.elements)) {
      this.boxes.set(element.id, { ...element.position, ...sizeOf(element) });
    }
  }

  /** Places of the same depth together, from the deepest out to the bare canvas. */
  levels(): readonly (readonly (ElementId | null)[])[] {
    const byDepth = new Map<number, ElementId[]>();
    for (const { id, depth } of this.outline.places) byDepth.set(depth, [...(byDepth.get(depth) ?? []), id]);
    return [...byDepth.values(), [null]];
  }

  group(place: ElementId | null): Group {
    const siblings = this.outline.contents(place);
    const isFree = ({ id, pinned }: Element): boolean => !pinned && (this.scope.movable?.has(id) ?? true);
    const free = unitsOf(
      siblings.filter(isFree).map(({ id }) => ({ ...this.box(id), id })),
      this.backups,
    );
    const fixed = siblings.filter((element) => !isFree(element)).map(({ id }) => id);
    const unitOf = new Map(
      free.flatMap((unit) => unit.members.map((member) => [member.id, unit.id] as const)),
    );
    const edges = (this.edges.get(place) ?? []).map(
      ([from, to]) => [unitOf.get(from) ?? from, unitOf.get(to) ?? to] as const,
    );
    return {
      place,
      free,
      fixed,
      boxes: [...free, ...fixed.map((id) => ({ ...this.box(id), id }))],
      edges: edges.filter(([from, to]) => from !== to),
    };
  }

  /** Takes over what ELK found; beside fixed neighbours, everything moves to the nearest free spot. */
  settle(group: Group, arranged: ReadonlyMap<ElementId, Position>): void {
    this.touched.add(group.place);
    const corner = group.place === null ? null : CONTENT_CORNER;
    const origin = this.origin(group, arranged);
    const taken = group.fixed.map((id) => this.box(id));
    const wanted = (unit: Unit): Position => {
      const { x, y } = arranged.get(unit.id) ?? { x: 0, y: 0 };
      return { x: Math.round(x + origin.x), y: Math.round(y + origin.y) };
    };
    const inOrder = [...group.free].sort((a, b) => wanted(a).y - wanted(b).y || wanted(a).x - wanted(b).x);
    for (const unit of inOrder) {
      const spot = group.fixed.length === 0 ? wanted(unit) : freeSpot(unit, wanted(unit), taken, corner);
      taken.push({ ...spot, width: unit.width, height: unit.height });
      for (const { id, offset } of unit.members) {
        this.boxes.set(id, { ...this.box(id), x: spot.x + offset.x, y: spot.y + offset.y });
      }
    }
  }

  /** Makes a place as large as its contents need; where nothing else moved, unpinned siblings give way to growth. */
  resize({ place, free, fixed }: Group): void {
    if (free.length === 0) this.giveWay(fixed);
    if (place === null) return;
    const element = this.document.elements[place];
    if (element === undefined) return;
    const inside = boundsOf(this.outline.contents(place).map(({ id }) => this.box(id)));
    if (inside === undefined) return;
    const least = emptySize(element.type);
    const width = Math.max(least.width, Math.ceil(inside.x + inside.width + PLACE_PADDING));
    const height = Math.max(least.height, Math.ceil(inside.y + inside.height + PLACE_PADDING));
    const box = this.box(place);
    const mayShrink = !element.pinned && this.touched.has(place);
    const size: Size = mayShrink
      ? { width, height }
      : { width: Math.max(box.width, width), height: Math.max(box.height, height) };
    this.boxes.set(place, { ...box, ...size });
  }

  placements(): readonly LayoutPlacement[] {
    return Object.values(this.document.elements).flatMap((element): LayoutPlacement[] => {
      const { x, y, width, height } = this.box(element.id);
      const before = sizeOf(element);
      const resized =
        width !== before.width ||
        height !== before.height ||
        (element.size === undefined && this.isAround(element));
      const moved = x !== element.position.x || y !== element.position.y;
      if (!moved && !resized) return [];
      return [{ id: element.id, position: { x, y }, ...(resized ? { size: { width, height } } : {}) }];
    });
  }

  private isAround({ id }: Element): boolean {
    return this.outline.contents(id).length > 0;
  }

  private giveWay(siblings: readonly ElementId[]): void {
    const grown = siblings.filter((id) => {
      const element = this.document.elements[id];
      const { width, height } = this.box(id);
      return element !== undefined && (width > sizeOf(element).width || height > sizeOf(element).height);
    });
    for (const id of grown) {
      const element = this.document.elements[id];
      if (element === undefined) continue;
      const before = { ...this.box(id), ...sizeOf(element) };
      const others = siblings.filter(
        (other) => other !== id && this.document.elements[other]?.pinned !== true,
      );
      pushAside(before, this.box(id), others, this.boxes);
    }
  }

  /** Where ELK's origin lies: at the corner of the contents, or so that fixed elements are near where ELK saw them. */
  private origin({ place, fixed }: Group, arranged: ReadonlyMap<ElementId, Position>): Position {
    if (fixed.length === 0) return place === null ? { x: 0, y: 0 } : CONTENT_CORNER;
    let x = 0;
    let y = 0;
    for (const id of fixed) {
      const seen = arranged.get(id) ?? { x: 0, y: 0 };
      x += this.box(id).x - seen.x;
      y += this.box(id).y - seen.y;
    }
    return { x: x / fixed.length, y: y / fixed.length };
  }

  private box(id: ElementId): Box {
    return this.boxes.get(id) ?? { x: 0, y: 0, width: GAP, height: GAP };
  }
}

/** The document with the placements carried out. What is pinned stays pinned, and nothing else becomes so. */
export function withPlacements(document: Topology, placements: readonly LayoutPlacement[]): Topology {
  const elements = { ...document.elements };
  for (const { id, position, size } of placements) {
    const element = elements[id];
    if (element !== undefined)
      elements[id] = { ...element, position, ...(size === undefined ? {} : { size }) };
  }
  return { ...document, elements };
}
