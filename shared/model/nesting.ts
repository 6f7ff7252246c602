import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** In how many places an element may stand, one in another. Deployments nest site, data center and host. */
export const DEEPEST_NESTING = 32;

/**
 * In how many places each element stands; infinitely many where they contain each other. A parent that is not in the
 * document ends the count. Walks every element once, whatever the depth.
 */
export function depthsOf(elements: Topology['elements']): ReadonlyMap<ElementId, number> {
  const depths = new Map<ElementId, number>();
  for (const id of Object.keys(elements)) {
    const trail: ElementId[] = [];
    let place: ElementId | null = id;
    while (place !== null && !depths.has(place)) {
      trail.push(place);
      // What is met again before its depth is known contains itself.
      depths.set(place, Infinity);
      place = parentIn(elements, place);
    }
    let depth = place === null ? -1 : (depths.get(place) ?? Infinity);
    for (const member of trail.reverse()) {
      depth += 1;
      depths.set(member, depth);
    }
  }
  return depths;
}

function parentIn(elements: Topology['elements'], id: ElementId): ElementId | null {
  const parent = elements[id]?.parent ?? null;
  return parent !== null && Object.hasOwn(elements, parent) ? parent : null;
}
