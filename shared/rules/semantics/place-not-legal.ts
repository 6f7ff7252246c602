import { componentType } from '#shared/catalog/catalog.ts';
import { inferred } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

export const placeNotLegal: Rule = {
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
  check: (facts, report) => {
    for (const element of Object.values(facts.document.elements)) {
      const container = element.parent === null ? undefined : facts.element(element.parent);
      if (container !== undefined) checkElement(facts, report, element, container);
    }
  },
};

function checkElement(facts: Facts, report: Report, element: Element, container: Element): void {
  if (mayStand(element, container.type)) {
    report.pass(element, container);
    return;
  }
  const isPlace = componentType(container.type)?.category === 'place';
  const fix = moveOut(facts, element);
  report.fail({
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
