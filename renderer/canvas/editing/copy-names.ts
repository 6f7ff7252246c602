import type { Element, ElementId } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { createNamer } from '#shared/naming/name-pattern.ts';
import { withNames } from '#shared/naming/rewrite.ts';
import type { Fragment } from './fragment.ts';

/**
 * The fragment with names that the document does not have yet. A backup keeps to the name of its primary where it did so
 * before, and what refers to a name inside the fragment follows.
 */
export function namedCopy(document: Topology, fragment: Fragment): Fragment {
  const copied: Topology = {
    ...newTopology('Copy'),
    elements: byId(fragment.elements),
    connections: byId(fragment.connections),
  };
  const { elements, connections } = withNames(copied, freeNames(document, fragment));
  const [changed, relabelled] = [byId(elements), byId(connections)];
  return {
    ...fragment,
    elements: fragment.elements.map((element) => changed[element.id] ?? element),
    connections: fragment.connections.map((connection) => relabelled[connection.id] ?? connection),
  };
}

function freeNames(document: Topology, { elements, pairs }: Fragment): ReadonlyMap<ElementId, string> {
  const namer = createNamer(document);
  const names = new Map<ElementId, string>();
  const known = byId(elements);
  const primaries = new Map(pairs.map(({ primary, backup }) => [backup, primary]));
  const isBackup = ({ id }: Element): boolean => primaries.has(id);
  const primaryFirst = [...elements.filter((element) => !isBackup(element)), ...elements.filter(isBackup)];
  for (const { id, name } of primaryFirst) {
    const primary = known[primaries.get(id) ?? ''];
    const given = primary === undefined ? undefined : names.get(primary.id);
    const keeps = primary !== undefined && given !== undefined && name.startsWith(primary.name);
    names.set(id, namer.free(keeps ? given + name.slice(primary.name.length) : name));
  }
  return names;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
