import { groupBy } from '#shared/facts/index-by.ts';
import { sortedByName } from '#shared/kernel/order.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { optionPlaces, propertyPlaces } from '#shared/naming/name-places.ts';
import { nameScope } from '#shared/naming/name-scope.ts';
import { folded, freeName, namesInUse, type NamesInUse } from '#shared/naming/unique-name.ts';

/** What is to be drawn into a document. */
type Copied = Pick<Topology, 'elements' | 'pairs'>;

/** Elements that are to have one name, letter case aside, in the order of their names. */
type Namesakes = readonly Element[];

/**
 * Names for elements that are drawn into a document, by id. A name that is free there is kept, letter for letter. Where
 * it is taken, all that have it get the same next free number: what has the name of another by intent, such as a Simple
 * Routing script that of its ORS, keeps having it, and what was hard to tell apart is no clearer than before. A backup
 * keeps to the name of its primary. `wanted` says what an element would be called best; absent means as it is.
 */
export function namesForCopy(
  document: Topology,
  copied: Copied,
  wanted: (element: Element) => string = ({ name }) => name,
): ReadonlyMap<ElementId, string> {
  const groups = [
    ...groupBy(sortedByName(Object.values(copied.elements)), (element) => folded(wanted(element))).values(),
  ];
  const isTaken = takenIn(document);
  const kept = new Set(
    groups.flat().flatMap((element) => (isTaken(element, wanted(element)) ? [] : [folded(wanted(element))])),
  );
  const inUse = namesInUse(document);
  const given = new Map<ElementId, string>();
  const handedOut = new Set<string>();
  const names: NamesInUse = {
    has: (name) => inUse.has(name) || kept.has(folded(name)) || handedOut.has(folded(name)),
    add: (name) => handedOut.add(folded(name)),
    runs: new Map(),
  };
  const primaries = primariesOf(copied);
  const follows = (group: Namesakes): boolean => group.every(({ id }) => primaries.has(id));
  for (const group of [...groups.filter((one) => !follows(one)), ...groups.filter(follows)]) {
    const best = follows(group) ? (element: Element) => afterPrimary(element) ?? wanted(element) : wanted;
    const mustChange = group.some((element) => {
      const name = best(element);
      const isKept = folded(name) === folded(wanted(element));
      return isTaken(element, name) || handedOut.has(folded(name)) || (!isKept && kept.has(folded(name)));
    });
    for (const element of group)
      given.set(element.id, mustChange ? freeName(names, best(element)) : best(element));
    for (const element of group) names.add(given.get(element.id) ?? '');
  }
  return given;

  /** What a backup is called where its name began with that of a primary which has another now. */
  function afterPrimary(backup: Element): string | undefined {
    const primary = primaries.get(backup.id);
    const followed = primary === undefined ? undefined : given.get(primary.id);
    if (primary === undefined || followed === undefined || followed === wanted(primary)) return undefined;
    const [name, stem] = [wanted(backup), wanted(primary)];
    return name.startsWith(stem) ? followed + name.slice(stem.length) : undefined;
  }
}

function primariesOf({ elements, pairs }: Copied): ReadonlyMap<ElementId, Element> {
  return new Map(
    Object.values(pairs).flatMap(({ primary, backup }) => {
      const element = elements[primary];
      return element === undefined ? [] : [[backup, element] as const];
    }),
  );
}

/**
 * Whether an element of the document stands in the way of a name: one that has it and would have to be told apart from
 * the new one, because both are unique in one scope or because one stated name could mean either.
 */
function takenIn(document: Topology): (element: Element, name: string) => boolean {
  const named = groupBy(Object.values(document.elements), ({ name }) => folded(name));
  return (element, name) =>
    (named.get(folded(name)) ?? []).some(
      (other) =>
        nameScope(document.environment, other).key === nameScope(document.environment, element).key ||
        meantTogether.get(element.type)?.has(other.type) === true,
    );
}

/** Component types that one stated name can mean, by each of them. */
const meantTogether: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const together = new Map<string, Set<string>>();
  for (const { means } of [...propertyPlaces, ...optionPlaces]) {
    for (const type of means) {
      const others = together.get(type) ?? new Set();
      for (const other of means) others.add(other);
      together.set(type, others);
    }
  }
  return together;
})();
