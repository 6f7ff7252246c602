import { optionName } from '#shared/catalog/option-name.ts';
import { own } from '#shared/kernel/own.ts';
import type { Element, PropertyValue } from '#shared/model/element.ts';
import type { Meaning } from '#shared/naming/name-place.ts';
import { optionPlaces, ownNameArgument, propertyPlaces, sameNames } from '#shared/naming/name-places.ts';
import { wholeText, type NameShape } from '#shared/naming/name-shapes.ts';

/** Where in an element a name stands. */
export type NameSlot =
  | { readonly kind: 'name' }
  | { readonly kind: 'property'; readonly key: string }
  | {
      readonly kind: 'section' | 'key' | 'value';
      readonly place: 'options' | 'annex';
      readonly section: string;
      readonly key: string;
    };

/** The name of another element, written down in this one. */
export interface StatedName {
  readonly slot: NameSlot;
  readonly name: string;
  /** Component types it can mean. */
  readonly means: readonly string[];
  readonly shape: NameShape;
  /** True for an address in the network, see `Meaning`. */
  readonly address?: true;
  /** True where the element states its own name, as on its command line. */
  readonly own?: true;
}

/** Every name of another element that an element states; for a section, a name once for each of its options. */
export function statedNames(element: Element): readonly StatedName[] {
  return [...namedAfter(element), ...inProperties(element), ...inOptions(element)];
}

function namedAfter(element: Element): readonly StatedName[] {
  const means = Object.hasOwn(sameNames, element.type) ? sameNames[element.type] : undefined;
  if (means === undefined) return [];
  return [{ slot: { kind: 'name' }, name: element.name, means, shape: wholeText }];
}

function inProperties(element: Element): readonly StatedName[] {
  const named = propertyPlaces
    .filter(({ holders }) => holders === undefined || holders.includes(element.type))
    .flatMap(({ key, ...meaning }) =>
      namesIn(meaning.shape, own(element.properties, key)).map((name) =>
        stated({ kind: 'property', key }, name, meaning),
      ),
    );
  const { key, shape } = ownNameArgument;
  const itself = namesIn(shape, own(element.properties, key)).map((name): StatedName => ({
    slot: { kind: 'property', key },
    name,
    means: [element.type],
    shape,
    own: true,
  }));
  return [...named, ...itself];
}

function stated(slot: NameSlot, name: string, { means, shape, address }: Meaning): StatedName {
  return { slot, name, means, shape, ...(address === undefined ? {} : { address }) };
}

function namesIn(shape: NameShape, value: PropertyValue | undefined): readonly string[] {
  if (typeof value === 'string') return shape.read(value);
  if (!Array.isArray(value)) return [];
  return [...new Set((value as readonly string[]).flatMap((entry) => shape.read(entry)))];
}

function inOptions(element: Element): readonly StatedName[] {
  const places = optionPlaces.filter(({ holders }) => holders.includes(element.type));
  if (places.length === 0) return [];
  return (['options', 'annex'] as const).flatMap((place) =>
    Object.entries(element[place]).flatMap(([section, options]) =>
      Object.entries(options).flatMap(([key, value]) =>
        places
          .filter(
            (candidate) =>
              matchesSection(candidate.section, element, section) && candidate.key?.test(key) !== false,
          )
          .flatMap(({ part, ...meaning }) =>
            meaning.shape
              .read({ section, key, value }[part])
              .map((name) => stated({ kind: part, place, section, key }, name, meaning)),
          ),
      ),
    ),
  );
}

type SectionTest = (typeof optionPlaces)[number]['section'];

function matchesSection(test: SectionTest, element: Element, section: string): boolean {
  if (test === undefined) return true;
  return typeof test === 'string' ? optionName(section) === test : test(element, section);
}
