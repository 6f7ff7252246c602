import type { Fragment } from '#shared/library/library-item.ts';
import { renamedPart } from '#shared/library/renamed-part.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { createNamer } from '#shared/naming/name-pattern.ts';

/**
 * The fragment with names that the document does not have yet. A backup keeps to the name of its primary where it did so
 * before, and what refers to a name inside the fragment follows.
 */
export function namedCopy(document: Topology, fragment: Fragment): Fragment {
  return renamedPart(fragment, freeNames(document, fragment));
}

function freeNames(document: Topology, { elements, pairs }: Fragment): ReadonlyMap<ElementId, string> {
  const namer = createNamer(document);
  const names = new Map<ElementId, string>();
  const primaries = new Map(Object.values(pairs).map(({ primary, backup }) => [backup, elements[primary]]));
  const isBackup = ({ id }: Element): boolean => primaries.has(id);
  const all = Object.values(elements);
  for (const { id, name } of [...all.filter((element) => !isBackup(element)), ...all.filter(isBackup)]) {
    const primary = primaries.get(id);
    const given = primary === undefined ? undefined : names.get(primary.id);
    const keeps = primary !== undefined && given !== undefined && name.startsWith(primary.name);
    names.set(id, namer.free(keeps ? given + name.slice(primary.name.length) : name));
  }
  return names;
}
