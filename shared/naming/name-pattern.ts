import { shortened } from '#shared/kernel/shortened.ts';
import { listWords } from '#shared/kernel/words.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { isPlainName } from '#shared/naming/spelling.ts';
import { legalPart, MAX_NAME_LENGTH } from '#shared/naming/legal-characters.ts';
import { backupName, firstFree, freeName, namesInUse } from '#shared/naming/unique-name.ts';

/** What a pattern may refer to, besides the number. */
const namePlaceholders = ['stem', 'type', 'site', 'dataCenter', 'host', 'n'] as const;
type Placeholder = (typeof namePlaceholders)[number];

/** Hands out names that no element of the document has and that it has not handed out before. */
export interface Namer {
  /** Name of a new element inside a place of the document, or on the bare canvas. */
  readonly next: (type: string, parent: ElementId | null) => string;
  /** Name of the backup of a primary. */
  readonly backupOf: (primary: string) => string;
  /** The wanted name, or the same with another number where it is in use. */
  readonly free: (wanted: string) => string;
}

/** A source of names for several new elements at once. */
export function createNamer(document: Topology, pattern: string = document.naming.pattern): Namer {
  const names = namesInUse(document);
  const taken = (name: string): string => {
    names.add(name);
    return name;
  };
  return {
    next: (type, parent) => {
      const text = withoutMissing(pattern, (placeholder) => valueOf(document, type, parent, placeholder));
      return taken(firstFree(names, 1, (number) => numbered(text, number)));
    },
    backupOf: (primary) => taken(freeName(names, backupName(document, primary))),
    free: (wanted) => taken(freeName(names, wanted)),
  };
}

/**
 * Name of one new element: the pattern filled in, with the lowest number that makes it unique in the whole document.
 * A placeholder without a value (no host around it) goes together with the separator behind it.
 */
export function nameFor(
  document: Topology,
  type: string,
  parent: ElementId | null,
  pattern?: string,
): string {
  return createNamer(document, pattern).next(type, parent);
}

/** What is wrong with a pattern, a sentence each; empty when it can be used. */
export function patternProblems(pattern: string): readonly string[] {
  const used = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const strange = used.filter((name) => !isPlaceholder(name));
  const literal = pattern.replace(/\{[^{}]*\}/g, '');
  return [
    ...(used.includes('n') ? [] : ['The pattern needs {n}: without a number names could not be unique.']),
    ...(strange.length === 0
      ? []
      : [
          `There is no {${listWords(strange)}}: use ${namePlaceholders.map((name) => `{${name}}`).join(', ')}.`,
        ]),
    ...(isPlainName(literal) || literal === ''
      ? []
      : ['Besides letters, digits and underscores, the vendor advises against everything in names.']),
  ];
}

function isPlaceholder(name: string): name is Placeholder {
  return (namePlaceholders as readonly string[]).includes(name);
}

/** The pattern with every placeholder filled in but the number. */
function withoutMissing(pattern: string, valueFor: (placeholder: Placeholder) => string): string {
  const filled = pattern.replace(/\{(\w+)\}([_.\- ]?)/g, (whole, name: string, separator: string) => {
    if (name === 'n' || !isPlaceholder(name)) return whole;
    const value = valueFor(name);
    return value === '' ? '' : value + separator;
  });
  return filled.includes('{n}') ? filled : `${filled}_{n}`;
}

function numbered(text: string, number: number): string {
  const digits = String(number);
  const name = text.replaceAll('{n}', digits);
  return name.length <= MAX_NAME_LENGTH
    ? legalPart(name)
    : legalPart(`${shortened(name, MAX_NAME_LENGTH - digits.length - 1)}_${digits}`);
}

function valueOf(
  document: Topology,
  type: string,
  parent: ElementId | null,
  placeholder: Placeholder,
): string {
  switch (placeholder) {
    case 'stem':
      return componentType(type)?.nameStem ?? plain(type);
    case 'type':
      return plain(componentType(type)?.short ?? type);
    case 'site':
      return placeName(document, parent, 'site');
    case 'dataCenter':
      return placeName(document, parent, 'data-center');
    case 'host':
      return placeName(document, parent, 'host');
    case 'n':
      return '';
  }
}

function placeName(document: Topology, parent: ElementId | null, type: string): string {
  const seen = new Set<Element>();
  let place = parent === null ? undefined : document.elements[parent];
  while (place !== undefined && !seen.has(place)) {
    if (place.type === type) return plain(place.name);
    seen.add(place);
    place = place.parent === null ? undefined : document.elements[place.parent];
  }
  return '';
}

/** A text made fit for a name: what the vendor advises against becomes an underscore. */
function plain(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
}
