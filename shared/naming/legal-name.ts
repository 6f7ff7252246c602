import { excerpt } from '#shared/kernel/foreign-text.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import { analysedPart } from '#shared/facts/analysed.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { nameScope, type NameScope } from '#shared/naming/name-scope.ts';
import { spellingProblems, type NameProblem } from '#shared/naming/spelling.ts';
import { folded } from '#shared/naming/unique-name.ts';

/**
 * What would be wrong with this name for this element, in sentences; empty when it is fine. Of a sketch only the name
 * itself is looked at, since it becomes nothing; and nothing clashes with a sketch.
 */
export function nameProblems(document: Topology, element: Element, name: string): readonly NameProblem[] {
  const part = analysedPart(document);
  const spelling = spellingProblems(element.type, name);
  if (element.role === 'sketch' || isPartOf(document, element) !== isPartOf(part, element)) {
    return spelling.filter(({ severity }) => severity === 'illegal');
  }
  const scope = nameScope(document.environment, element);
  const twin = twinOf(part, element, scope, name);
  return twin === undefined ? spelling : [...spelling, clash(scope, twin, name)];
}

/** Another element of the scope that has the name: exactly so if there is one, else in other letter case. */
function twinOf(part: Topology, element: Element, scope: NameScope, name: string): Element | undefined {
  const twins = Object.values(part.elements).filter(
    (other) =>
      other.id !== element.id &&
      folded(other.name) === folded(name) &&
      nameScope(part.environment, other).key === scope.key,
  );
  return twins.find((other) => other.name === name) ?? twins[0];
}

function clash(scope: NameScope, twin: Element, name: string): NameProblem {
  const label = componentType(twin.type)?.label ?? twin.type;
  if (twin.name !== name) {
    const text = `The name differs from that of ${excerpt(twin.name)} (${label}) in letter case only, which not every database tells apart.`;
    return { severity: 'unadvised', text };
  }
  return scope.rule === undefined
    ? {
        severity: 'unadvised',
        text: `There is another ${excerpt(name)} (${label}), and people may confuse the two.`,
      }
    : { severity: 'illegal', text: `There is another ${excerpt(name)} (${label}): names of ${scope.rule}.` };
}

function isPartOf(document: Topology, element: Element): boolean {
  return Object.hasOwn(document.elements, element.id);
}
