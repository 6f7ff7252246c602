import { componentType } from '#shared/catalog/catalog.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Why an element of this type may not stand in a place (null: on the bare canvas), or undefined where it may. */
export function standingProblem(
  document: Topology,
  type: string,
  place: ElementId | null,
): string | undefined {
  const spec = componentType(type);
  const container = place === null ? undefined : document.elements[place];
  if (place !== null && container === undefined) return 'The place is no longer there.';
  const kind = container === undefined ? 'canvas' : container.type;
  if (container !== undefined && componentType(container.type)?.category !== 'place') {
    return `${container.name} is not a place and contains nothing.`;
  }
  if (spec === undefined || spec.within.includes(kind)) return undefined;
  const where = container === undefined ? 'on the bare canvas' : `in ${container.name}`;
  const inside = spec.within.filter((id) => id !== 'canvas').map((id) => `a ${labelOf(id).toLowerCase()}`);
  const legal = spec.within.includes('canvas') ? ['the canvas', ...inside] : inside;
  return `${article(spec.label)} cannot stand ${where}. It belongs in or on ${orWords(legal)}.`;
}

/** The innermost place from `place` outwards that may contain this type; undefined when none may. */
export function nearestLegalPlace(
  document: Topology,
  type: string,
  place: ElementId | null,
): ElementId | null | undefined {
  const seen = new Set<ElementId>();
  let current = place;
  while (current !== null && !seen.has(current)) {
    seen.add(current);
    if (standingProblem(document, type, current) === undefined) return current;
    current = document.elements[current]?.parent ?? null;
  }
  return standingProblem(document, type, null) === undefined ? null : undefined;
}

export function labelOf(type: string): string {
  return componentType(type)?.label ?? type;
}

function article(label: string): string {
  return `${/^[AEIOU]/.test(label) ? 'An' : 'A'} ${label}`;
}

function orWords(words: readonly string[]): string {
  return listWords(words).replace(/ and ([^,]*)$/, ' or $1');
}
