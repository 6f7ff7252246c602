import { componentType } from '#shared/catalog/catalog.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

const LONGEST_NAME = 255;

/** Why an element cannot be called so: the Configuration Layer would refuse it. Undefined when it can. */
export function nameProblem(document: Topology, element: Element, text: string): string | undefined {
  const name = text.trim();
  if (name === '') return 'A name is needed.';
  if (name.length > LONGEST_NAME) return `A name has at most ${String(LONGEST_NAME)} characters.`;
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(name)) return 'A name has no control characters.';
  const objectClass = componentType(element.type)?.configuration?.objectClass;
  if (objectClass === undefined) return undefined;
  const namesake = Object.values(document.elements).find(
    (other) =>
      other.id !== element.id &&
      other.name.toLowerCase() === name.toLowerCase() &&
      componentType(other.type)?.configuration?.objectClass === objectClass,
  );
  return namesake === undefined
    ? undefined
    : `Another object of this kind is already called ${namesake.name}.`;
}
