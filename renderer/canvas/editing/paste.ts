import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { countOf } from '#shared/kernel/words.ts';
import { boundsOf, type Box } from '#shared/layout/box.ts';
import { GAP, sizeOf } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER } from '#shared/layout/free-spot.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Element, ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Fragment } from './fragment.ts';
import { namedCopy } from './copy-names.ts';
import { withRoom, type Change } from './room.ts';
import { spotIn } from './spots.ts';
import { standingProblem } from './standing.ts';

/** Where a copy goes: `place` is the wish of the person (undefined: beside the originals), `centre` what they look at. */
export interface PasteTarget {
  readonly place: ElementId | null | undefined;
  readonly centre: Position;
  readonly verb: 'Paste' | 'Duplicate';
}

/** Inserts a fragment with ids and names of its own. */
export function paste(
  document: Topology,
  fragment: Fragment,
  target: PasteTarget,
  nextId: IdSource,
): Result<Change, string> {
  const ids = new Map(fragment.elements.map(({ id }) => [id, nextId()]));
  const roots = fragment.elements.filter(({ parent }) => parent === null || !ids.has(parent));
  const places = new Map<ElementId, ElementId | null>();
  for (const root of roots) {
    const place = placeFor(document, root, target.place);
    if (place === undefined) return fail(standingProblem(document, root.type, target.place ?? null) ?? '');
    places.set(root.id, place);
  }
  const corners = cornersOf(document, roots, places, target.centre);
  const named = namedCopy(document, fragment);
  const newId = (id: string): string => ids.get(id) ?? id;
  const elements = named.elements.map((element): Element => {
    const isRoot = places.has(element.id);
    return {
      ...element,
      id: newId(element.id),
      parent: isRoot ? (places.get(element.id) ?? null) : newId(element.parent ?? ''),
      position: corners.get(element.id) ?? element.position,
      pinned: isRoot || element.pinned,
    };
  });
  const command = {
    type: 'insert' as const,
    elements,
    pairs: fragment.pairs.map((pair) => ({
      ...pair,
      id: nextId(),
      primary: newId(pair.primary),
      backup: newId(pair.backup),
    })),
    connections: named.connections.map((connection) => ({
      ...connection,
      id: nextId(),
      from: newId(connection.from),
      to: newId(connection.to),
    })),
    links: fragment.links.map((link) => ({
      ...link,
      id: nextId(),
      ends: [newId(link.ends[0]), newId(link.ends[1])] as const,
    })),
    label: `${target.verb} ${roots.length === 1 ? (roots[0]?.name ?? '') : countOf(roots.length, 'element')}`,
  };
  return ok({
    command: withRoom(document, command, new Set(places.values())),
    ids: roots.map(({ id }) => newId(id)),
  });
}

/** The wished place where it may stand there, else the place of the original if this document has it, else the canvas. */
function placeFor(
  document: Topology,
  root: Element,
  wished: ElementId | null | undefined,
): ElementId | null | undefined {
  const candidates = [
    ...(wished === undefined ? [] : [wished]),
    ...(root.parent !== null && Object.hasOwn(document.elements, root.parent) ? [root.parent] : []),
    null,
  ];
  return candidates.find((place) => standingProblem(document, root.type, place) === undefined);
}

/** New positions of the outermost copies: those that share a place move as one block to a free spot. */
function cornersOf(
  document: Topology,
  roots: readonly Element[],
  places: ReadonlyMap<ElementId, ElementId | null>,
  centre: Position,
): ReadonlyMap<ElementId, Position> {
  const outline = outlineOf(document);
  const corners = new Map<ElementId, Position>();
  for (const place of new Set(places.values())) {
    const members = roots.filter(({ id }) => places.get(id) === place);
    const block = boundsOf(members.map((member): Box => ({ ...member.position, ...sizeOf(member) })));
    if (block === undefined) continue;
    const origin = (place === null ? undefined : outline.box(place)) ?? { x: 0, y: 0 };
    const isHome = members.every(
      ({ parent, id }) => parent === place && Object.hasOwn(document.elements, id),
    );
    const elsewhere =
      place === null ? { x: centre.x - block.width / 2, y: centre.y - block.height / 2 } : CONTENT_CORNER;
    const wanted = isHome ? { x: block.x - origin.x + GAP, y: block.y - origin.y + GAP } : elsewhere;
    const spot = spotIn(document, place, block, wanted);
    for (const { id, position } of members) {
      corners.set(id, {
        x: Math.round(spot.x + position.x - block.x),
        y: Math.round(spot.y + position.y - block.y),
      });
    }
  }
  return corners;
}
