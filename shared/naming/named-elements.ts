import { groupBy } from '#shared/facts/index-by.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { StatedName } from '#shared/naming/stated-names.ts';
import { folded } from '#shared/naming/unique-name.ts';

/**
 * The element that a stated name means, or undefined: there is none, or several answer to the name and it cannot be told
 * which. The one that states the name comes first, and sketches answer only where nothing else does. For an address, a
 * name in other letter case does where none is written alike, and a machine answers before what runs on one.
 */
export type NameResolver = (
  holder: Element | undefined,
  stated: Pick<StatedName, 'name' | 'means' | 'own' | 'address'>,
) => Element | undefined;

export function resolverOf(document: Topology): NameResolver {
  const elements = Object.values(document.elements);
  const byName = groupBy(elements, (element) => element.name.trim());
  const byFolded = groupBy(elements, (element) => folded(element.name.trim()));
  return (holder, { name, means, own, address }) => {
    const meant = (named: readonly Element[] = []): readonly Element[] =>
      named.filter((element) => means.includes(element.type) && answersToItsName(element));
    const alike = meant(byName.get(name));
    const candidates = address === true && alike.length === 0 ? meant(byFolded.get(folded(name))) : alike;
    const likely = address === true ? machinesFirst(candidates) : candidates;
    const itself = likely.find((element) => element === holder);
    if (itself !== undefined || own === true) return itself;
    const [found, other] = preferring(likely, (element) => element.role !== 'sketch');
    return other === undefined ? found : undefined;
  };
}

function machinesFirst(elements: readonly Element[]): readonly Element[] {
  const real = preferring(elements, (element) => element.role !== 'sketch');
  return preferring(real, (element) => element.type === 'host');
}

/** Those that are so, or all where none is. */
function preferring(elements: readonly Element[], is: (element: Element) => boolean): readonly Element[] {
  const preferred = elements.filter(is);
  return preferred.length > 0 ? preferred : elements;
}

/** A data center with a label of its own is called by that in Lists. */
function answersToItsName(element: Element): boolean {
  return element.type !== 'data-center' || textProperty(element, 'label') === undefined;
}
