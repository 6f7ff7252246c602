import type { ElementId } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { withNames } from '#shared/naming/rewrite.ts';
import { withStoreNames } from '#shared/library/database-names.ts';
import type { Fragment } from '#shared/library/library-item.ts';
import { withRecords } from '#shared/library/relabel.ts';

/** What templates, and people, put behind the name of a server to name a database of it. */
const DATABASE_ENDINGS = ['_db', '_events_db'] as const;

/**
 * A part of a drawing with other names for its elements. What refers to them inside follows, and so do databases, data
 * sources and rings that are called after one of them: two copies are not to share a store because its name stayed.
 */
export function renamedPart(fragment: Fragment, names: ReadonlyMap<ElementId, string>): Fragment {
  const document: Topology = { ...newTopology('Part'), ...fragment };
  const renamed = withRecords(fragment, withNames(document, names));
  const derived = derivedNames(fragment, renamed);
  const elements = Object.values(renamed.elements).map((element) =>
    withStoreNames(element, (name) => nameAfter(derived, name)),
  );
  return { ...renamed, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}

/** New names by old ones; those that two elements had and no longer share are left out. */
function derivedNames(before: Fragment, after: Fragment): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const unclear = new Set<string>();
  for (const { id, name } of Object.values(before.elements)) {
    const given = after.elements[id]?.name ?? name;
    if ((names.get(name) ?? given) !== given) unclear.add(name);
    names.set(name, given);
  }
  return new Map([...names].filter(([name]) => !unclear.has(name)));
}

/** What is to be called after the new name of an element, or undefined where it is not called after one. */
function nameAfter(names: ReadonlyMap<string, string>, text: string): string | undefined {
  const given = names.get(text);
  if (given !== undefined) return given;
  for (const ending of DATABASE_ENDINGS) {
    const owner = text.endsWith(ending) ? names.get(text.slice(0, -ending.length)) : undefined;
    if (owner !== undefined) return owner + ending;
  }
  return undefined;
}
