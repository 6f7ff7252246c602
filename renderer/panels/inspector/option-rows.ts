import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import { optionKey, optionName } from '#shared/catalog/option-name.ts';
import { spelledOptions } from '#shared/catalog/option-spelling.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { judgeOption, releasesOfSetting } from '#shared/facts/option-releases.ts';
import { compareText } from '#shared/kernel/order.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { shared } from './selected.ts';

/** One option of the inspected elements: from the catalogue, or of their own. */
export interface OptionLine {
  readonly kind: 'option';
  readonly id: string;
  readonly place: 'options' | 'annex';
  readonly section: string;
  readonly key: string;
  /** Absent when the catalogue does not know the option. */
  readonly spec: OptionSpec | undefined;
  /** What it is set to; null when it is not, undefined when the elements differ. */
  readonly value: string | null | undefined;
  /** What holds while it is not set, and why. */
  readonly otherwise: { readonly value: string; readonly because: string } | undefined;
  /** Why the release of the element does not have it; absent when it does, or when that cannot be told. */
  readonly outside: string | undefined;
  /** The product sets it itself, always to this value. */
  readonly fixed: string | undefined;
}

export type OptionRow =
  | { readonly kind: 'section'; readonly id: string; readonly title: string; readonly place: string }
  | OptionLine;

export interface OptionFilter {
  readonly search: string;
  readonly onlySet: boolean;
}

/** The lines of the option list: section by section in the order of the catalogue, then what it does not know. */
export function optionRows(
  document: Topology,
  elements: readonly Element[],
  type: ComponentType,
  filter: OptionFilter,
): readonly OptionRow[] {
  const lines = optionLines(document, elements, type).filter((line) => matches(line, filter));
  const sections = new Map<string, OptionLine[]>();
  for (const line of lines) {
    const id = `${line.place}/${optionName(line.section)}`;
    sections.set(id, [...(sections.get(id) ?? []), line]);
  }
  return [...sections].flatMap(([id, members]): readonly OptionRow[] => {
    const [first] = members;
    return first === undefined
      ? []
      : [{ kind: 'section', id: `section ${id}`, title: first.section, place: placeOf(first) }, ...members];
  });
}

/** Where options live, in words; nothing for the usual place. */
function placeOf({ spec, place }: OptionLine): string {
  switch (spec?.place) {
    case 'annex':
      return 'Annex';
    case 'database':
      return 'DB Info';
    case 'file':
      return 'in a file';
    case 'command-line':
      return 'command line';
    case 'options':
    case undefined:
      return place === 'annex' ? 'Annex' : '';
  }
}

function optionLines(
  document: Topology,
  elements: readonly Element[],
  type: ComponentType,
): readonly OptionLine[] {
  const settings = settingsByOption(elements);
  const [only] = elements.length === 1 ? elements : [];
  const known = type.options.map((spec): OptionLine => {
    const place = spec.place === 'annex' ? 'annex' : 'options';
    const id = idOf(place, spec.section, spec.key);
    const set = settings.get(id);
    settings.delete(id);
    return {
      kind: 'option',
      id,
      place,
      section: set?.section ?? spec.section,
      key: set?.key ?? spec.key,
      spec,
      value: set === undefined ? null : set.value,
      otherwise: otherwiseOf(document, only, spec),
      outside: outsideOf(document, only, spec, spec.key, set?.value ?? null),
      fixed: componentType(type.id)?.fixedOptions?.[spec.section]?.[spec.key],
    };
  });
  const foreign = [...settings].map(([id, { place, section, key, value }]): OptionLine => {
    const spec = optionSpec(type.id, section, key);
    return {
      kind: 'option',
      id,
      place,
      section,
      key,
      spec,
      value,
      otherwise: undefined,
      outside: spec === undefined ? undefined : outsideOf(document, only, spec, key, value ?? null),
      fixed: undefined,
    };
  });
  return [...known, ...foreign.sort((left, right) => compareText(left.id, right.id))];
}

function outsideOf(
  document: Topology,
  element: Element | undefined,
  spec: OptionSpec,
  key: string,
  value: string | null,
): string | undefined {
  if (element === undefined) return undefined;
  const { has, missingIn } = judgeOption(factsOf(document), element, { spec, key, value });
  if (has !== false) return undefined;
  return `The release does not have it (${listWords(missingIn)}): it is there ${releasesOfSetting(spec, value) ?? ''}.`;
}

interface Setting {
  readonly place: 'options' | 'annex';
  /** As the element writes them. */
  readonly section: string;
  readonly key: string;
  readonly value: string | null | undefined;
}

/** What the elements set, by option: what is in force of each, in whatever spelling it is written. */
function settingsByOption(elements: readonly Element[]): Map<string, Setting> {
  const names = new Map<string, Omit<Setting, 'value'>>();
  const valuesOf = elements.map((element) => {
    const values = new Map<string, string>();
    for (const place of ['options', 'annex'] as const) {
      for (const { spellings } of spelledOptions(element.type, element[place])) {
        const [{ section, key, value }] = spellings;
        const id = idOf(place, section, key);
        values.set(id, value);
        if (!names.has(id)) names.set(id, { place, section, key });
      }
    }
    return values;
  });
  return new Map(
    [...names].map(([id, name]) => [
      id,
      { ...name, value: shared(valuesOf, (values) => values.get(id) ?? null) },
    ]),
  );
}

function otherwiseOf(
  document: Topology,
  element: Element | undefined,
  spec: OptionSpec,
): OptionLine['otherwise'] {
  if (element !== undefined) {
    const answer = factsOf(document).settings.option(element, spec.section, spec.key);
    if (answer.known && answer.value.origin.kind === 'inherited') {
      return { value: answer.value.value, because: `from ${answer.value.origin.from.name}` };
    }
    if (!answer.known) return undefined;
  }
  return spec.defaultValue === undefined ? undefined : { value: spec.defaultValue, because: 'default' };
}

function matches(line: OptionLine, { search, onlySet }: OptionFilter): boolean {
  const { section, key, value, spec } = line;
  if (onlySet && value === null && !isSetElsewhere(line)) return false;
  const text = `${section} ${key} ${value ?? ''} ${spec?.meaning ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whether a value from elsewhere holds that is not the default. */
function isSetElsewhere({ otherwise, spec }: OptionLine): boolean {
  return otherwise !== undefined && otherwise.because !== 'default' && otherwise.value !== spec?.defaultValue;
}

function idOf(place: 'options' | 'annex', section: string, key: string): string {
  return `${place}/${optionKey(section, key)}`;
}
