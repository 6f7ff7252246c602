import { componentType } from '#shared/catalog/catalog.ts';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { emptySize, GAP, isPlace, TITLE_HEIGHT } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER } from '#shared/layout/free-spot.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import { newElement, type Element, type ElementId, type Position } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { createNamer, nameFor } from '#shared/naming/name-pattern.ts';
import type { PaletteItem } from '#renderer/state/view-store.ts';
import { withRoom, type Change } from '#shared/placing/room.ts';
import { snapped, spotIn } from '#shared/placing/spots.ts';
import { standingProblem } from '#shared/placing/standing.ts';

/** Where something new goes: into a place (null: the bare canvas), its middle near a point of the canvas if one is given. */
export interface Spot {
  readonly place: ElementId | null;
  readonly near: Position | null;
}

/** Draws what the palette offers. Fails with the reason where it may not stand. */
export function create(
  document: Topology,
  item: PaletteItem,
  spot: Spot,
  nextId: IdSource,
): Result<Change, string> {
  const spec = componentType(item.type);
  if (spec === undefined) return fail(`The catalogue knows no component type ${item.type}.`);
  const problem = standingProblem(document, item.type, spot.place);
  if (problem !== undefined) return fail(problem);
  return ok(item.pair ? pairOf(document, spec, spot, nextId) : lone(document, spec, spot, nextId));
}

/** A new element of a type with everything its catalogue entry says it starts with. */
export function freshElement(
  spec: ComponentType,
  given: Pick<Element, 'id' | 'name' | 'parent' | 'position'>,
): Element {
  const initial = spec.fields.flatMap(({ key, initial: value }) =>
    value === undefined ? [] : [[key, value]],
  );
  return newElement({
    ...given,
    type: spec.id,
    pinned: true,
    properties: Object.fromEntries(initial) as Element['properties'],
    ...(isPlace({ type: spec.id }) ? { size: emptySize(spec.id) } : {}),
  });
}

function lone(document: Topology, spec: ComponentType, spot: Spot, nextId: IdSource): Change {
  const name = nameFor(document, spec.id, spot.place);
  const position = wantedSpot(document, spec, spot, emptySize(spec.id));
  const element = freshElement(spec, { id: nextId(), name, parent: spot.place, position });
  return {
    command: withRoom(document, { type: 'insert', elements: [element] }, [spot.place]),
    ids: [element.id],
  };
}

function pairOf(document: Topology, spec: ComponentType, spot: Spot, nextId: IdSource): Change {
  const [first, second] = pairSpots(document, spec, spot);
  const namer = createNamer(document);
  const name = namer.next(spec.id, first.place);
  const primary = freshElement(spec, { id: nextId(), name, parent: first.place, position: first.position });
  const backup = freshElement(spec, {
    id: nextId(),
    name: namer.backupOf(name),
    parent: second.place,
    position: second.position,
  });
  const [redundancy = 'warm'] = spec.redundancy;
  const command = withRoom(
    document,
    {
      type: 'insert',
      elements: [primary, backup],
      pairs: [{ id: nextId(), primary: primary.id, backup: backup.id, redundancy }],
      label: `Add pair ${name}`,
    },
    [first.place, second.place],
  );
  return { command, ids: [primary.id, backup.id] };
}

interface Standing {
  readonly place: ElementId | null;
  readonly position: Position;
}

/** On two hosts without such an application where the place has them, otherwise side by side. */
function pairSpots(document: Topology, spec: ComponentType, spot: Spot): readonly [Standing, Standing] {
  const size = emptySize(spec.id);
  const [first, second] = spec.within.includes('host') ? freeHosts(document, spot.place, spec.id) : [];
  if (first !== undefined && second !== undefined) {
    return [
      { place: first.id, position: spotIn(document, first.id, size, CONTENT_CORNER) },
      { place: second.id, position: spotIn(document, second.id, size, CONTENT_CORNER) },
    ];
  }
  const both = { width: size.width * 2 + GAP, height: size.height };
  const position = wantedSpot(document, spec, spot, both);
  return [
    { place: spot.place, position },
    { place: spot.place, position: { x: position.x + size.width + GAP, y: position.y } },
  ];
}

/** Hosts directly in a place that run nothing of this type, the least used ones first. */
export function freeHosts(document: Topology, place: ElementId | null, type: string): readonly Element[] {
  if (place === null) return [];
  const outline = outlineOf(document);
  return outline
    .contents(place)
    .filter((host) => host.type === 'host' && outline.contents(host.id).every((app) => app.type !== type))
    .sort(
      (left, right) =>
        outline.contents(left.id).length - outline.contents(right.id).length ||
        left.position.y - right.position.y ||
        left.position.x - right.position.x,
    );
}

function wantedSpot(
  document: Topology,
  spec: ComponentType,
  { place, near }: Spot,
  size: { readonly width: number; readonly height: number },
): Position {
  if (near === null) return spotIn(document, place, size, place === null ? { x: 0, y: 0 } : CONTENT_CORNER);
  const around = place === null ? undefined : outlineOf(document).box(place);
  const grip = isPlace({ type: spec.id }) ? TITLE_HEIGHT / 2 : size.height / 2;
  const corner = { x: near.x - size.width / 2 - (around?.x ?? 0), y: near.y - grip - (around?.y ?? 0) };
  return spotIn(document, place, size, snapped(corner));
}
