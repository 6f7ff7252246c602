import { groupBy } from '#shared/facts/index-by.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { StatedName } from '#shared/naming/stated-names.ts';

/**
 * The element that a stated name means, or undefined: there is none, or several answer to the name and it cannot be told
 * which. The one that states the name comes first, and sketches answer only where nothing else does.
 */
export type NameResolver = (
  holder: Element | undefined,
  stated: Pick<StatedName, 'name' | 'means' | 'own'>,
) => Element | undefined;

export function resolverOf(document: Topology): NameResolver {
  const byName = groupBy(Object.values(document.elements), (element) => element.name.trim());
  return (holder, { name, means, own }) => {
    const candidates = (byName.get(name) ?? []).filter(
      (element) => means.includes(element.type) && answersToItsName(element),
    );
    const itself = candidates.find((element) => element === holder);
    if (itself !== undefined || own === true) return itself;
    const real = candidates.filter((element) => element.role !== 'sketch');
    const [found, other] = real.length > 0 ? real : candidates;
    return other === undefined ? found : undefined;
  };
}

/** A data center with a label of its own is called by that in Lists. */
function answersToItsName(element: Element): boolean {
  return element.type !== 'data-center' || textProperty(element, 'label') === undefined;
}
