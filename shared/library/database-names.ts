import { own } from '#shared/kernel/own.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { shape, wholeText, type NameShape } from '#shared/naming/name-shapes.ts';

/** Kinds of names that tell one store of data from another, as they stand in sentences. */
type StoreName = 'database name' | 'data source' | 'cluster name';

/** Names that an element gives to stores of data. Nothing in a drawing is referred to by them. */
interface StorePlace {
  readonly kind: StoreName;
  readonly holders: readonly string[];
  readonly shapes: readonly NameShape[];
  /** Property with this key, or option of this section. */
  readonly section?: RegExp;
  readonly key: RegExp;
}

/** Values in a connection string, a list of `key=value` with semicolons between them; values may stand in braces. */
function valuesOf(keys: string): readonly NameShape[] {
  const key = String.raw`(?<=^|;)\s*(?:${keys})\s*=\s*`;
  return [
    shape(new RegExp(String.raw`${key}\{(?<name>[^;]+)(?=\}\s*(?:;|$))`, 'giu')),
    shape(new RegExp(String.raw`${key}(?<name>[^;\s](?:[^;]*[^;\s])?)(?=\s*(?:;|$))`, 'giu')),
  ];
}

const POINTS = ['dap', 'dap-event-log'] as const;
const inString = {
  holders: POINTS,
  section: /^(?:settings|logger-settings)$/i,
  key: /^(?:connection|odbc)-string$/i,
} as const;

const places: readonly StorePlace[] = [
  { kind: 'database name', holders: ['database'], shapes: [wholeText], key: /^databaseName$/ },
  {
    kind: 'database name',
    holders: POINTS,
    shapes: [wholeText],
    section: /^DB Info$/i,
    key: /^Database Name$/i,
  },
  { kind: 'database name', ...inString, shapes: valuesOf('database|initial catalog') },
  { kind: 'data source', ...inString, shapes: valuesOf('dsn') },
  {
    kind: 'cluster name',
    holders: ['cassandra-ring'],
    shapes: [wholeText],
    section: /^cassandra\.yaml$/i,
    key: /^cluster_name$/i,
  },
];

/** The element with other names for its stores; `newName` says which, or undefined where one stays as it is. */
export function withStoreNames(element: Element, newName: (name: string) => string | undefined): Element {
  const here = places.filter(({ holders }) => holders.includes(element.type));
  if (here.length === 0) return element;
  const fields = here.filter(({ section }) => section === undefined);
  const properties = Object.entries(element.properties).map(([key, value]) => [
    key,
    typeof value === 'string' ? rewritten(value, shapesFor(fields, key), newName) : value,
  ]);
  return {
    ...element,
    properties: Object.fromEntries(properties) as Element['properties'],
    options: withNamesIn(element.options, here, newName),
  };
}

/** The names that an element gives to its stores, each once. */
export function storeNames(element: Element): readonly { readonly kind: StoreName; readonly name: string }[] {
  const here = places.filter(({ holders }) => holders.includes(element.type));
  const found = here.flatMap(({ kind, section, key, shapes }) =>
    textsAt(element, section, key).flatMap((text) => {
      const name = shapes.map((one) => one.read(text)[0]).find((read) => read !== undefined);
      return name === undefined ? [] : [{ kind, name }];
    }),
  );
  return [...new Map(found.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

function textsAt(element: Element, section: RegExp | undefined, key: RegExp): readonly string[] {
  const tables: readonly Readonly<Record<string, unknown>>[] =
    section === undefined
      ? [element.properties]
      : Object.keys(element.options).flatMap((name) =>
          section.test(name) ? [own(element.options, name) ?? {}] : [],
        );
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([name, value]) =>
      key.test(name) && typeof value === 'string' ? [value] : [],
    ),
  );
}

function withNamesIn(
  sections: OptionSections,
  here: readonly StorePlace[],
  newName: (name: string) => string | undefined,
): OptionSections {
  const entries = Object.entries(sections).map(([section, options]) => {
    const inSection = here.filter((place) => place.section?.test(section) === true);
    const renewed = Object.entries(options).map(([key, value]) => [
      key,
      rewritten(value, shapesFor(inSection, key), newName),
    ]);
    return [section, Object.fromEntries(renewed) as Readonly<Record<string, string>>] as const;
  });
  return Object.fromEntries(entries);
}

function shapesFor(here: readonly StorePlace[], key: string): readonly NameShape[] {
  return here.flatMap((place) => (place.key.test(key) ? place.shapes : []));
}

/** One text with the new names in place; what one shape has replaced no other one looks at again. */
function rewritten(
  text: string,
  shapes: readonly NameShape[],
  newName: (name: string) => string | undefined,
): string {
  return shapes.reduce((result, one) => {
    const names = one.read(text).flatMap((name) => {
      const to = newName(name);
      return to === undefined ? [] : [[name, to] as const];
    });
    return names.length === 0 ? result : one.replace(result, new Map(names));
  }, text);
}
