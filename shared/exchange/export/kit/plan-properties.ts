import { componentType } from '#shared/catalog/catalog.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Element, PropertyValue } from '#shared/model/element.ts';

/** A property as somebody enters it by hand; `values` has one text, or one for each entry of a list or table. */
export interface StatedProperty {
  readonly label: string;
  readonly values: readonly [string, ...string[]];
}

/**
 * What the drawing states in the fields of the component type, in the order of the catalogue.
 *
 * @param isWanted by the key of the field
 */
export function statedProperties(
  element: Element,
  isWanted: (key: string) => boolean = () => true,
): readonly StatedProperty[] {
  const fields = componentType(element.type)?.fields.filter(({ key }) => isWanted(key)) ?? [];
  return fields.flatMap(({ key, label, unit }) => {
    const [first, ...rest] = textsOf(element.properties[key]).map((text) =>
      unit === undefined ? text : `${text} ${unit}`,
    );
    return first === undefined ? [] : [{ label, values: [first, ...rest] }];
  });
}

function textsOf(value: PropertyValue | undefined): readonly string[] {
  if (value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  if (typeof value !== 'object') return [String(value)];
  if (Array.isArray(value)) return value as readonly string[];
  return Object.entries(value)
    .sort(([left], [right]) => compareText(left, right))
    .map(([name, amount]) => `${name}: ${String(amount)}`);
}
