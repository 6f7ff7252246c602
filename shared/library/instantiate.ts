import { excerpt } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Command } from '#shared/edit/command.ts';
import type { Element, ElementId, Position } from '#shared/model/element.ts';
import type { LibraryInstance } from '#shared/model/library-instance.ts';
import type { Topology } from '#shared/model/topology.ts';
import { namesForCopy } from '#shared/naming/copy-names.ts';
import { legalPart } from '#shared/naming/legal-characters.ts';
import { rootsOf, type Fragment, type LibraryItem } from '#shared/library/library-item.ts';
import { valueOf, valuesFor } from '#shared/library/name-text.ts';
import { withIds } from '#shared/library/relabel.ts';
import { renamedPart } from '#shared/library/renamed-part.ts';

type Values = Readonly<Record<string, string>>;

/**
 * The command that draws an item into a place (null: the bare canvas) with its upper left corner at a position of that
 * place. Names that the document has already get another number, and what refers to them inside the item follows. Fails
 * with a sentence when a value is missing or something cannot stand in that place.
 */
export function instantiate(
  item: LibraryItem,
  values: Values,
  document: Topology,
  place: ElementId | null,
  position: Position,
  ids: IdSource,
): Result<Command, string> {
  const problem = problemOf(item, values, document, place);
  if (problem !== undefined) return fail(problem);
  const fresh = newIdsFor(document, item.fragment, ids);
  const newIds = new Map<string, string>();
  const idOf = (id: string): string => {
    const known = newIds.get(id) ?? fresh();
    newIds.set(id, known);
    return known;
  };
  const named = filled(item, values, freeNames(item, values, document));
  const drawn = withIds(named, idOf);
  const roots = new Set(rootsOf(item.fragment).map((root) => idOf(root.id)));
  const origins = Object.keys(item.fragment.elements).map((id) => [idOf(id), id] as const);
  const instance: LibraryInstance = {
    id: fresh(),
    item: item.id,
    itemName: item.name,
    version: item.version,
    values: Object.fromEntries(
      item.parameters.map((parameter) => [parameter.key, valueOf(parameter, values)]),
    ),
    elements: Object.fromEntries(origins),
  };
  return ok({
    type: 'insert',
    elements: Object.values(drawn.elements).map((element) =>
      roots.has(element.id) ? standing(element, place, position) : element,
    ),
    pairs: Object.values(drawn.pairs),
    connections: Object.values(drawn.connections),
    links: Object.values(drawn.links),
    instances: [instance],
    label: `Add ${item.name}`,
  });
}

/** The fragment of an item with other names for its elements, and values in the names of its links. */
export function filled(item: LibraryItem, values: Values, names: ReadonlyMap<ElementId, string>): Fragment {
  const named = renamedPart(item.fragment, names);
  const fill = valuesFor(item.parameters, values);
  const links = Object.entries(named.links).map(
    ([id, link]) => [id, { ...link, name: fill(link.name) }] as const,
  );
  return { ...named, links: Object.fromEntries(links) };
}

function problemOf(
  item: LibraryItem,
  values: Values,
  document: Topology,
  place: ElementId | null,
): string | undefined {
  const blank = item.parameters.find((parameter) => valueOf(parameter, values).trim() === '');
  if (blank !== undefined) return `${excerpt(blank.label)} cannot be empty.`;
  const container = place === null ? undefined : document.elements[place];
  if (place !== null && container === undefined) return 'The place is no longer in the document.';
  const stranger = rootsOf(item.fragment).find((root) => !mayStandIn(root, container));
  if (stranger === undefined) return undefined;
  const where = container === undefined ? 'on the bare canvas' : `in ${excerpt(container.name)}`;
  return `${excerpt(item.name)} holds ${labelOf(stranger)}, which cannot stand ${where}.`;
}

function mayStandIn({ type }: Element, container: Element | undefined): boolean {
  return componentType(type)?.within.includes(container?.type ?? 'canvas') ?? true;
}

function labelOf({ type, name }: Element): string {
  return componentType(type)?.label ?? name;
}

/** Names for the elements of an item in a document, with values in the place of its parameters. */
export function freeNames(
  item: LibraryItem,
  values: Values,
  document: Topology,
): ReadonlyMap<ElementId, string> {
  const fill = valuesFor(item.parameters, values);
  return namesForCopy(document, item.fragment, ({ name }) => {
    const text = fill(name);
    return text === name ? name : legalPart(text) || 'unnamed';
  });
}

function standing(root: Element, place: ElementId | null, { x, y }: Position): Element {
  return {
    ...root,
    parent: place,
    position: { x: root.position.x + x, y: root.position.y + y },
    pinned: true,
  };
}

/** Ids that neither the document nor the item uses: those of the item name the origins of what is drawn. */
function newIdsFor(document: Topology, fragment: Fragment, ids: IdSource): IdSource {
  const tables = [document, fragment].flatMap(({ elements, pairs, connections, links }) => [
    elements,
    pairs,
    connections,
    links,
  ]);
  return () => {
    let id = ids();
    while ([...tables, document.instances].some((table) => Object.hasOwn(table, id))) id = ids();
    return id;
  };
}
