import { componentType } from '#shared/catalog/catalog.ts';
import { optionKey } from '#shared/catalog/option-name.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import type { Element, OptionSections, PropertyValue } from '#shared/model/element.ts';
import type { LeavingTexts, TextPlace } from './leaving-texts.ts';
import { kindByName } from './secret-name.ts';
import { isSecretOption } from './secret-option.ts';

/** An element as it may leave, but for its notes. `name` is the one it leaves with. */
export function protectedElement(texts: LeavingTexts, element: Element, name: string): Element {
  const placed = (...parts: readonly string[]): TextPlace => ({ owner: name, parts, element: element.id });
  return {
    ...element,
    name,
    options: protectedSections(texts, element.options, placed),
    annex: protectedSections(texts, element.annex, placed),
    properties: protectedProperties(texts, element, placed),
  };
}

/** Elements whose name is being protected have none yet that could be told: their type stands for it. */
export function namePlace({ id, type }: Element): TextPlace {
  return { owner: componentType(type)?.label ?? 'Element', parts: ['Name'], element: id };
}

type Placed = (...parts: readonly string[]) => TextPlace;

/** Spellings of one option that have the same value have the same placeholder. */
function protectedSections(texts: LeavingTexts, sections: OptionSections, placed: Placed): OptionSections {
  const hidden = new Map<string, string>();
  const secret = (place: TextPlace, name: string, value: string): string => {
    const known = `${name}\n${value}`;
    const placeholder = hidden.get(known) ?? texts.secret(place, value);
    hidden.set(known, placeholder);
    return placeholder;
  };
  return Object.fromEntries(
    inOrder(sections).map(([section, options]) => {
      const shownSection = texts.name(placed('Section'), section);
      const entries = inOrder(options).map(([key, value]) => {
        const shownKey = texts.name(placed(shownSection, 'Option name'), key);
        const place = placed(shownSection, shownKey);
        const shown = isSecretOption(section, key)
          ? secret(place, optionKey(section, key), value)
          : texts.text(place, value);
        return [shownKey, shown];
      });
      return [shownSection, Object.fromEntries(entries) as Readonly<Record<string, string>>];
    }),
  );
}

function protectedProperties(texts: LeavingTexts, element: Element, placed: Placed): Element['properties'] {
  const fields = componentType(element.type)?.fields ?? [];
  const entries = inOrder(element.properties).map(([key, value]) => {
    const shownKey = texts.name(placed('Field name'), key);
    const place = placed(fields.find((field) => field.key === key)?.label ?? shownKey);
    const isSecret = kindByName(key) !== undefined;
    const change = (text: string): string => (isSecret ? texts.secret(place, text) : texts.name(place, text));
    return [shownKey, protectedValue(value, change, isSecret)] as const;
  });
  return Object.fromEntries(entries);
}

function protectedValue(
  value: PropertyValue,
  change: (text: string) => string,
  isSecret: boolean,
): PropertyValue {
  if (typeof value === 'string') return change(value);
  if (typeof value === 'number') return isSecret ? change(String(value)) : value;
  if (typeof value === 'boolean') return value;
  if (isList(value)) return value.map(change);
  return Object.fromEntries(inOrder(value).map(([key, amount]) => [change(key), amount]));
}

function isList(value: PropertyValue): value is readonly string[] {
  return Array.isArray(value);
}

function inOrder<Value>(table: Readonly<Record<string, Value>>): [string, Value][] {
  return sortedBy(Object.entries(table), ([key]) => key);
}
