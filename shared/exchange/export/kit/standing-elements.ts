import { standingObjects, type StandingObject } from '#shared/catalog/standing-objects.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import { inNameOrder } from './naming.ts';

/** Which drawn elements stand for objects that every environment has from the start. */
export interface StandingElements {
  readonly ids: ReadonlySet<ElementId>;
  /** Configuration Servers of which the drawing does not tell the primary one; in order of name, else empty. */
  readonly ambiguous: readonly Element[];
}

/**
 * The elements that a bundle must not create. The primary Configuration Server is the only one (of a pair, its primary);
 * among several, the only one that others connect to, else the only one with a backup. Where that does not decide, all
 * of them count as standing: what is not created can be added later, a second primary one cannot be loaded.
 */
export function standingElements(facts: Facts): StandingElements {
  const candidates = primaryCandidates(facts);
  const [first, second] = candidates;
  const isStanding = (element: Element, { known }: StandingObject): boolean => {
    switch (known.by) {
      case 'name':
        return element.name === known.name;
      case 'single-tenant': {
        const { tenancy, defaultTenant } = facts.environment();
        return tenancy === 'single' && element.name === defaultTenant;
      }
      case 'primary':
        return candidates.includes(element);
    }
  };
  const found = standingObjects.flatMap((object) =>
    object.type === undefined
      ? []
      : facts.byType(object.type).filter((element) => isStanding(element, object)),
  );
  return {
    ids: new Set(found.map(({ id }) => id)),
    ambiguous: first === undefined || second === undefined ? [] : candidates,
  };
}

function primaryCandidates({ pairs, wiring }: Facts): readonly Element[] {
  const nodes = pairs.nodes('config-server');
  const used = nodes.filter(({ primary }) => wiring.clients(primary.id).length > 0);
  const among = used.length > 0 ? used : nodes;
  const paired = among.filter(({ backup }) => backup !== undefined);
  const [one, another] = paired;
  const decided = one !== undefined && another === undefined ? paired : among;
  return inNameOrder(decided.map(({ primary }) => primary));
}
