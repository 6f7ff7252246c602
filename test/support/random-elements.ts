// Random elements: catalogue types in places that may contain them, with options, properties and texts.
import fc from 'fast-check';
import type { ComponentType, FieldSpec } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { isUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import {
  elementRoles,
  newElement,
  type Element,
  type OptionSections,
  type PropertyValue,
} from '#shared/model/element.ts';

/** A number that chooses from whatever there is to choose from. */
export const pick = fc.nat({ max: 1_000_000 });

/** Texts as people and importers really enter them, and now and then as nobody should. */
export function textArbitrary(texts: 'plain' | 'any', minLength = 0): fc.Arbitrary<string> {
  const plain = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_ .-]{0,14}$/);
  if (texts === 'plain') return plain;
  return fc.oneof(
    { weight: 4, arbitrary: plain },
    { weight: 1, arbitrary: fc.string({ minLength, maxLength: 12, unit: 'binary' }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('a&b<c>"d"\'e\'', 'x,y;z|', 'Café ünï 漢字 🙂', ' ', '=1+1', '${A}', ']]>'),
    },
  );
}

export function elementRecipe(texts: 'plain' | 'any') {
  const text = textArbitrary(texts);
  const key = textArbitrary(texts, 1).filter((value) => !isUnsafeKey(value));
  const freeSections = fc.dictionary(
    key,
    fc.dictionary(key, text, { minKeys: 1, maxKeys: 2, noNullPrototype: true }),
    {
      maxKeys: 2,
      noNullPrototype: true,
    },
  );
  return fc.record({
    type: pick,
    parent: pick,
    name: fc.option(textArbitrary(texts, 1), { nil: undefined, freq: 3 }),
    role: fc.oneof(
      { weight: 6, arbitrary: fc.constant('build' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...elementRoles) },
    ),
    position: fc.record({
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
    }),
    pinned: fc.boolean(),
    release: fc.option(releaseArbitrary, { nil: undefined }),
    settings: fc.array(fc.record({ spec: pick, value: pick, text }), { maxLength: 4 }),
    free: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: freeSections }),
    facts: fc.array(fc.record({ field: pick, value: pick, text }), { maxLength: 3 }),
    notes: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text }),
    /** A second one of its type is drawn too, so that pairs are common. */
    twin: fc.boolean(),
  });
}
export type ElementRecipe =
  ReturnType<typeof elementRecipe> extends fc.Arbitrary<infer Recipe> ? Recipe : never;

export const releaseArbitrary = fc.constantFrom(
  '8.5',
  '8.5.1',
  '8.5.106.14',
  '8.1.401.10',
  '8.5.201.05',
  '9.0.000.01',
);

export function drawElements(
  places: ElementRecipe[],
  others: ElementRecipe[],
  nextId: () => string,
): Element[] {
  const placeTypes = componentTypes.filter((type) => type.category === 'place');
  const otherTypes = componentTypes.filter((type) => type.category !== 'place');
  const drawn: Element[] = [];
  const draw = (recipe: ElementRecipe, types: readonly ComponentType[]): void => {
    const type = at(types, recipe.type);
    const parents = drawn
      .filter((element) => type.within.includes(element.type))
      .map((element) => element.id);
    const candidates = [...(type.within.includes('canvas') ? [null] : []), ...parents];
    if (candidates.length === 0) return;
    drawn.push(drawElement(recipe, type, at(candidates, recipe.parent), nextId(), drawn.length));
    if (!recipe.twin || type.redundancy.length === 0) return;
    drawn.push(drawElement(recipe, type, at(candidates, recipe.parent + 1), nextId(), drawn.length));
  };
  for (const recipe of places) draw(recipe, placeTypes);
  for (const recipe of others) draw(recipe, otherTypes);
  return drawn;
}

function drawElement(
  recipe: ElementRecipe,
  type: ComponentType,
  parent: string | null,
  id: string,
  index: number,
): Element {
  const usable = type.options.filter((spec) => spec.place === 'options' || spec.place === 'annex');
  const sections = {
    options: new Map<string, Map<string, string>>(),
    annex: new Map<string, Map<string, string>>(),
  };
  for (const { spec: choice, value, text } of usable.length === 0 ? [] : recipe.settings) {
    const spec = at(usable, choice);
    const section = sections[spec.place === 'annex' ? 'annex' : 'options'];
    const entries = section.get(spec.section) ?? new Map<string, string>();
    section.set(spec.section, entries.set(spec.key, optionValue(spec, value, text)));
  }
  return newElement({
    id,
    type: type.id,
    name: recipe.name ?? `${type.nameStem}_${index}`,
    parent,
    role: recipe.role,
    position: recipe.position,
    pinned: recipe.pinned,
    ...(type.category === 'place' ? { size: { width: 320, height: 200 } } : {}),
    ...(recipe.release !== undefined && type.process ? { release: recipe.release } : {}),
    options: { ...recipe.free, ...plainSections(sections.options) },
    annex: plainSections(sections.annex),
    properties: Object.fromEntries(
      (type.fields.length === 0 ? [] : recipe.facts).map(({ field, value, text }) => {
        const spec = at(type.fields, field);
        return [spec.key, propertyValue(spec, value, text)];
      }),
    ),
    notes: recipe.notes,
  });
}

function plainSections(sections: ReadonlyMap<string, ReadonlyMap<string, string>>): OptionSections {
  return Object.fromEntries(
    [...sections].map(([section, entries]) => [section, Object.fromEntries(entries)]),
  );
}

function optionValue({ shape }: OptionSpec, value: number, text: string): string {
  if (shape.kind === 'choice') return at(shape.values, value);
  if (shape.kind === 'list') return [text, String(value)].join(shape.separator);
  if (shape.kind === 'text') return text;
  const { min = 0, max = min + 1000 } = shape;
  return String(min + (value % (max - min + 1)));
}

function propertyValue(spec: FieldSpec, value: number, text: string): PropertyValue {
  switch (spec.kind) {
    case 'number':
      return value % 1000;
    case 'boolean':
      return value % 2 === 0;
    case 'choice':
      return at(spec.values ?? [text], value);
    case 'list':
      return [...(spec.suggestions ?? []).slice(0, value % 3), text];
    case 'table':
      return { [at(spec.suggestions ?? ['chat'], value)]: value % 500 };
    case 'text':
      return text;
  }
}

/** The item at this index, counted around the list. */
export function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}
