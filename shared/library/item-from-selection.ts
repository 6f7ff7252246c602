import { excerpt, quoted } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { own } from '#shared/kernel/own.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { libraryParameterSchema, type Fragment, type LibraryItem } from '#shared/library/library-item.ts';
import { placeholdersFor } from '#shared/library/name-text.ts';
import { withIds } from '#shared/library/relabel.ts';
import { renamedPart } from '#shared/library/renamed-part.ts';
import { selectedPart } from '#shared/library/select.ts';

/** A word of the selected names that becomes a parameter of the item, with this very text as its initial value. */
export interface NameWord {
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

export interface NewItem {
  /** Id of the item; that of an earlier version where this is to be the next one. */
  readonly id: string;
  readonly name: string;
  readonly summary?: string;
  readonly parameters?: readonly NameWord[];
}

/**
 * Version 1 of an item made of the selected elements. Elements that were drawn from the same item keep the ids they have
 * there, so that a later version can be compared with what was drawn. Fails with a sentence for the user.
 */
export function itemFromSelection(
  document: Topology,
  ids: Iterable<string>,
  { id, name, summary = '', parameters = [] }: NewItem,
): Result<LibraryItem, string> {
  const part = withOwnReleases(document, selectedPart(document, ids));
  const problem = problemOf(part, name, parameters);
  if (problem !== undefined) return fail(problem);
  const marked = placeholdersFor(parameters);
  const renames = new Map(Object.values(part.elements).map((element) => [element.id, marked(element.name)]));
  const named = renamedPart(part, renames);
  const links = Object.entries(named.links).map(
    ([key, link]) => [key, { ...link, name: marked(link.name) }] as const,
  );
  return ok({
    id,
    name,
    version: 1,
    summary,
    parameters: parameters.map(({ key, label, text }) => ({ key, label, initial: text })),
    fragment: withIds({ ...named, links: Object.fromEntries(links) }, originIds(document, id, part)),
  });
}

/**
 * The part with the releases it takes from the topology's list as releases of its elements: another drawing may list
 * others. Tenants, names and load are those of the drawing it will be drawn into.
 */
function withOwnReleases({ releases }: Topology, part: Fragment): Fragment {
  const elements = Object.values(part.elements).map((element) => {
    const release = element.release ?? own(releases, element.type);
    return release === undefined ? element : { ...element, release };
  });
  return { ...part, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}

function problemOf(part: Fragment, name: string, parameters: readonly NameWord[]): string | undefined {
  const elements = Object.values(part.elements);
  if (elements.length === 0) return 'Select at least one element to keep in the library.';
  if (name.trim() === '') return 'An item of the library needs a name.';
  const names = [...elements, ...Object.values(part.links)].map((record) => record.name);
  for (const [index, { key, label, text }] of parameters.entries()) {
    const parsed = libraryParameterSchema.safeParse({ key, label, initial: text });
    if (!parsed.success) return `The parameter ${excerpt(key)} needs a word as its key, a label and a text.`;
    if (parameters.findIndex((other) => other.key === key) !== index)
      return `There are two parameters ${excerpt(key)}.`;
    if (parameters.findIndex((other) => other.text === text) !== index)
      return `Two parameters stand for ${quoted(text)}.`;
    if (!names.some((candidate) => candidate.includes(text)))
      return `No selected name contains ${quoted(text)}, so there is nothing the parameter ${excerpt(key)} could stand for.`;
    if (names.some((candidate) => candidate.includes(`{${key}}`)))
      return `A selected name contains {${excerpt(key)}} already; choose another key.`;
  }
  return undefined;
}

/** Ids that elements have in the item they came from; a second copy of an element, and anything new, keeps its own. */
function originIds(document: Topology, item: string, part: Fragment): (id: ElementId) => string {
  const origins = new Map<string, string>();
  const used = new Set(
    [part.elements, part.pairs, part.connections, part.links].flatMap((table) => Object.keys(table)),
  );
  for (const instance of sortedBy(Object.values(document.instances), (record) => record.id)) {
    if (instance.item !== item) continue;
    for (const [element, origin] of Object.entries(instance.elements)) {
      if (!Object.hasOwn(part.elements, element) || used.has(origin)) continue;
      origins.set(element, origin);
      used.add(origin);
    }
  }
  return (id) => origins.get(id) ?? id;
}
