import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { countOf } from '#shared/kernel/words.ts';
import { boundsOf, type Box } from '#shared/layout/box.ts';
import { GAP, sizeOf } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER } from '#shared/layout/free-spot.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import { execute, type Command } from '#shared/edit/command.ts';
import type { DescribeTopologyArguments } from '#shared/edit/commands/document.ts';
import { adoptedDefaults, withInherited } from '#shared/library/inherited.ts';
import type { Fragment } from '#shared/library/library-item.ts';
import { withIds } from '#shared/library/relabel.ts';
import { renamedPart } from '#shared/library/renamed-part.ts';
import { namesForCopy } from '#shared/naming/copy-names.ts';
import type { Element, ElementId, Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Clip } from './clip.ts';
import { isUsed, restored } from './origin.ts';
import { withRoom, type Change } from '#shared/placing/room.ts';
import { spotIn } from '#shared/placing/spots.ts';
import { standingProblem } from '#shared/placing/standing.ts';

/** Where a copy goes: `place` is the wish of the person (undefined: beside the originals), `centre` what they look at. */
export interface PasteTarget {
  readonly place: ElementId | null | undefined;
  readonly centre: Position;
  readonly verb: 'Paste' | 'Duplicate';
}

/** An outermost element of a clip, where it stood on its canvas, and the place that its copy goes to. */
interface Root {
  readonly element: Element;
  readonly box: Box;
  readonly home: ElementId | null;
  readonly place: ElementId | null;
}

/**
 * Inserts a clip. What is said of its elements stays as it is as far as the document allows: ids and names that are free
 * are kept, and what came from the topology it was taken from comes along.
 */
export function paste(
  document: Topology,
  clip: Clip,
  target: PasteTarget,
  nextId: IdSource,
): Result<Change, string> {
  const roots = rootsFor(document, clip, target.place);
  if (!roots.ok) return roots;
  const corners = cornersOf(document, roots.value, target.centre);
  const adopted =
    clip.origin && adoptedDefaults(Object.values(clip.fragment.elements), clip.origin.defaults, document);
  const fragment = withStatements(document, clip, adopted);
  const idOf = idsIn(document, fragment, nextId);
  const drawn = withIds(renamedPart(fragment, namesForCopy(document, fragment)), idOf);
  const standing = new Map(
    roots.value.map(({ element: { id, position }, place }) => [
      idOf(id),
      { parent: place, position: corners.get(id) ?? position, pinned: true },
    ]),
  );
  const insert = {
    type: 'insert' as const,
    elements: Object.values(drawn.elements).map((element) => ({ ...element, ...standing.get(element.id) })),
    pairs: Object.values(drawn.pairs),
    connections: Object.values(drawn.connections),
    links: Object.values(drawn.links),
  };
  const keptIds = new Set(idsOf(fragment).filter((id) => idOf(id) === id));
  const following = clip.origin === undefined ? [] : restored(document, clip.origin, keptIds);
  const command: Command = {
    type: 'batch',
    label: `${target.verb} ${wordsFor(roots.value)}`,
    commands: [
      ...(adopted === undefined ? [] : [{ type: 'describeTopology' as const, ...adopted }]),
      insert,
      ...following,
    ],
  };
  const places = new Set(roots.value.map(({ place }) => place));
  return ok({ command: withRoom(document, command, places), ids: [...standing.keys()] });
}

/** The elements of a clip, stating themselves what the document will not say for them. */
function withStatements(
  document: Topology,
  { fragment, origin }: Clip,
  adopted: DescribeTopologyArguments | undefined,
): Fragment {
  if (origin === undefined) return fragment;
  const command = { type: 'describeTopology' as const, ...adopted };
  const described = adopted === undefined ? undefined : execute(document, command);
  const to = described?.ok === true ? described.value.document : document;
  const elements = Object.values(fragment.elements).map((element) =>
    withInherited(element, origin.defaults, to),
  );
  return { ...fragment, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}

function wordsFor(roots: readonly Root[]): string {
  const [only, ...others] = roots;
  return others.length > 0 ? countOf(roots.length, 'element') : (only?.element.name ?? '');
}

function rootsFor(
  document: Topology,
  { fragment, corner, roots }: Clip,
  wished: ElementId | null | undefined,
): Result<readonly Root[], string> {
  const found: Root[] = [];
  for (const { id, home } of roots) {
    const element = fragment.elements[id];
    if (element === undefined) continue;
    const place = placeFor(document, element.type, home, wished);
    if (place === undefined) return fail(standingProblem(document, element.type, wished ?? null) ?? '');
    const { x, y } = element.position;
    found.push({ element, home, place, box: { x: corner.x + x, y: corner.y + y, ...sizeOf(element) } });
  }
  return ok(found);
}

/** The wished place where it may stand there, else the place of the original if this document has it, else the canvas. */
function placeFor(
  document: Topology,
  type: string,
  home: ElementId | null,
  wished: ElementId | null | undefined,
): ElementId | null | undefined {
  const candidates = [
    ...(wished === undefined ? [] : [wished]),
    ...(home !== null && Object.hasOwn(document.elements, home) ? [home] : []),
    null,
  ];
  return candidates.find((place) => standingProblem(document, type, place) === undefined);
}

/** New positions of the outermost copies: those that share a place move as one block to a free spot. */
function cornersOf(
  document: Topology,
  roots: readonly Root[],
  centre: Position,
): ReadonlyMap<ElementId, Position> {
  const outline = outlineOf(document);
  const corners = new Map<ElementId, Position>();
  for (const place of new Set(roots.map((root) => root.place))) {
    const members = roots.filter((root) => root.place === place);
    const block = boundsOf(members.map(({ box }) => box));
    if (block === undefined) continue;
    const origin = (place === null ? undefined : outline.box(place)) ?? { x: 0, y: 0 };
    const isHome = members.every(
      ({ home, element }) => home === place && Object.hasOwn(document.elements, element.id),
    );
    const elsewhere =
      place === null ? { x: centre.x - block.width / 2, y: centre.y - block.height / 2 } : CONTENT_CORNER;
    const wanted = isHome ? { x: block.x - origin.x + GAP, y: block.y - origin.y + GAP } : elsewhere;
    const spot = spotIn(document, place, block, wanted);
    for (const { element, box } of members) {
      corners.set(element.id, {
        x: Math.round(spot.x + box.x - block.x),
        y: Math.round(spot.y + box.y - block.y),
      });
    }
  }
  return corners;
}

/** For every id of the fragment the same id where the document does not use it, else a new one; always the same. */
function idsIn(document: Topology, fragment: Fragment, nextId: IdSource): (id: string) => string {
  const reserved = new Set(idsOf(fragment));
  const ids = new Map<string, string>();
  const fresh = (): string => {
    let id = nextId();
    while (reserved.has(id) || isUsed(document, id)) id = nextId();
    return id;
  };
  return (id) => {
    const known = ids.get(id) ?? (isUsed(document, id) ? fresh() : id);
    ids.set(id, known);
    return known;
  };
}

function idsOf({ elements, pairs, connections, links }: Fragment): readonly string[] {
  return [elements, pairs, connections, links].flatMap((table) => Object.keys(table));
}
