import { componentType } from '#shared/catalog/catalog.ts';
import { inferred } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const placeNotLegal = rule({
  id: 'place-not-legal',
  family: 'semantics',
  title: 'Something stands where it cannot stand',
  severity: 'warning',
  covers: [],
  sources: [
    inferred(
      'Sites contain data centers, these contain hosts, and servers run on hosts: the catalogue says so',
    ),
  ],
  why: 'What fails together, which host a server gets and where its data center is are all read from what stands in what. The canvas refuses what makes no sense, but a file can come from elsewhere, and an element can change.',
  consequence: 'Host, data center and site are read wrongly, by the analyses and by the exported bundle.',
  fix: 'Move the element to a place that may contain it.',
  subjects: eachElement(),
  check: (element, facts) => {
    const container = element.parent === null ? undefined : facts.element(element.parent);
    return container === undefined ? undefined : checkElement(facts, element, container);
  },
});

function checkElement(facts: Facts, element: Element, container: Element): Answers {
  if (mayStand(element, container.type)) return pass(element, container);
  const isPlace = componentType(container.type)?.category === 'place';
  const fix = moveOut(facts, element);
  return fail({
    subjects: [element, container],
    message: isPlace
      ? `${element.name} (${labelOf(element)}) cannot stand in ${container.name} (${labelOf(container)}).`
      : `${element.name} stands in ${container.name}, which is no place: ${labelOf(container)} contains nothing.`,
    evidence: [
      `${element.name} is drawn in ${container.name}`,
      `${labelOf(element)} can stand in: ${placesOf(element)}`,
    ],
    quickFixes: fix === undefined ? [] : [fix],
  });
}

function mayStand({ type }: Element, kind: string): boolean {
  return componentType(type)?.within.includes(kind) ?? true;
}

function placesOf({ type }: Element): string {
  const kinds = componentType(type)?.within ?? [];
  return kinds.map((kind) => componentType(kind)?.label ?? 'bare canvas').join(', ');
}

/** Out of the places around it to the next one that may contain it, or to the canvas. */
function moveOut(facts: Facts, element: Element): QuickFix | undefined {
  const target = facts.places.around(element.id).find((place) => mayStand(element, place.type));
  if (target === undefined && !mayStand(element, 'canvas')) return undefined;
  const label = `Move ${element.name} to ${target?.name ?? 'the bare canvas'}`;
  return {
    label,
    safety: 'unsafe',
    command: {
      type: 'move',
      placements: [{ id: element.id, parent: target?.id ?? null, position: element.position }],
      pinned: false,
      label,
    },
  };
}

function labelOf({ type }: Element): string {
  return componentType(type)?.label ?? type;
}
