import { overlaps, type Box } from '#shared/layout/box.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { endsById } from '#renderer/canvas/ends.ts';

/** As many elements as React Flow gets to draw at once; in a window that shows more, they are painted (`painting/`). */
const MOST_MOUNTED = 500;
/** The same for lines: beyond it, only those between mounted elements. */
const MOST_LINES = 800;

/** The part of a large drawing that React Flow knows. */
export interface MountedPart {
  /** Elements that have a shape on the canvas of their own. */
  readonly elements: ReadonlySet<ElementId>;
  /** Connections, pairs and links that have a line of their own. */
  readonly lines: ReadonlySet<string>;
  /** Places around mounted elements and ends of mounted lines: React Flow has to know where they are. */
  readonly around: ReadonlySet<ElementId>;
}

/** What is in sight of a large drawing. */
export interface Sight {
  /** None when there are more than can be mounted. */
  readonly elements: readonly ElementId[];
  readonly isFar: boolean;
}

/** What can be mounted while `region` of the canvas is in sight; undefined where the whole drawing can. */
export function sightOf(document: Topology, region: Box): Sight | undefined {
  const ids = Object.keys(document.elements);
  if (ids.length <= MOST_MOUNTED) return undefined;
  const outline = outlineOf(document);
  const inSight = ids.filter((id) => {
    const box = outline.box(id);
    return box !== undefined && overlaps(box, region);
  });
  const isFar = inSight.length > MOST_MOUNTED;
  return { elements: isFar ? [] : inSight, isFar };
}

/** What to mount of what is in sight. What is `kept` (selected, under the pointer) is part of it in any case. */
export function mountedPart(document: Topology, sight: Sight, kept: Iterable<string>): MountedPart {
  const elements = new Set(sight.elements);
  const ends = endsById(document);
  const lines = new Set<string>();
  for (const id of kept) {
    if (Object.hasOwn(document.elements, id)) elements.add(id);
    else if (ends.has(id)) lines.add(id);
  }
  if (!sight.isFar) for (const id of linesAt(elements, ends)) lines.add(id);
  return { elements, lines, around: aroundOf(document, elements, lines) };
}

type Ends = ReturnType<typeof endsById>;

function linesAt(elements: ReadonlySet<ElementId>, ends: Ends): readonly string[] {
  const touching = [...ends].filter(([, [from, to]]) => elements.has(from) || elements.has(to));
  const some =
    touching.length <= MOST_LINES
      ? touching
      : touching.filter(([, [from, to]]) => elements.has(from) && elements.has(to)).slice(0, MOST_LINES);
  return some.map(([id]) => id);
}

function aroundOf(
  document: Topology,
  elements: ReadonlySet<ElementId>,
  lines: ReadonlySet<string>,
): ReadonlySet<ElementId> {
  const outline = outlineOf(document);
  const ends = endsById(document);
  const all = new Set<ElementId>();
  const add = (id: ElementId): void => {
    for (const place of outline.path(id)) all.add(place);
  };
  for (const id of elements) add(id);
  for (const id of lines) ends.get(id)?.forEach(add);
  return new Set([...all].filter((id) => !elements.has(id)));
}
