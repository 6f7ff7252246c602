import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import { optionName } from '#shared/catalog/option-name.ts';
import { compareText } from '#shared/kernel/order.ts';
import { own } from '#shared/kernel/own.ts';
import type { OptionSections } from '#shared/model/element.ts';

/** One option as an element writes it. */
export interface Spelling {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

/** One option of an element, however often and in whatever spelling it is written. */
export interface SpelledOption {
  /** The spelling that is kept: the catalogue's where there are several, else what is written, without blanks around it. */
  readonly section: string;
  readonly key: string;
  /** The value that is in force. */
  readonly value: string;
  /** What is written; the first is in force. */
  readonly spellings: readonly [Spelling, ...Spelling[]];
}

/** One section of an element, in whatever spellings it is written. A section can be empty. */
export interface SpelledSection {
  readonly section: string;
  readonly options: readonly SpelledOption[];
}

/**
 * The sections of an element's Options or Annex tab with every option once: names that differ by letter case or blanks
 * around them are one. In code-unit order of the kept spelling, whatever the order of the records.
 *
 * @param type component type of the element, whose catalogue decides between spellings
 */
export function spelledSections(type: string, sections: OptionSections): readonly SpelledSection[] {
  return [...groupedBy(Object.keys(sections), optionName)]
    .map(([name, written]): SpelledSection => {
      const section = (written.length > 1 ? cataloguedSection(type, name) : undefined) ?? firstName(written);
      const spellings = written.flatMap((as) =>
        Object.entries(own(sections, as) ?? {}).map(([key, value]) => ({ section: as, key, value })),
      );
      const options = [...groupedBy(spellings, ({ key }) => optionName(key)).values()];
      return {
        section,
        options: options
          .map((same) => spelledOption(type, section, same))
          .sort((left, right) => compareText(left.key, right.key)),
      };
    })
    .sort((left, right) => compareText(left.section, right.section));
}

/** The options of {@link spelledSections}, without the sections around them. */
export function spelledOptions(type: string, sections: OptionSections): readonly SpelledOption[] {
  return spelledSections(type, sections).flatMap(({ options }) => options);
}

/**
 * What is in force of an option: what is written exactly so, else the first other spelling in code-unit order of section
 * and key. Undefined where the option is not there.
 */
export function findSpelling(sections: OptionSections, section: string, key: string): Spelling | undefined {
  const exact = own(own(sections, section) ?? {}, key);
  if (exact !== undefined) return { section, key, value: exact };
  const sectionName = optionName(section);
  const keyName = optionName(key);
  let first: Spelling | undefined;
  for (const [name, options] of Object.entries(sections)) {
    if (optionName(name) !== sectionName) continue;
    for (const [option, value] of Object.entries(options)) {
      if (optionName(option) !== keyName) continue;
      const spelling = { section: name, key: option, value };
      if (first === undefined || compareSpellings(spelling, first) < 0) first = spelling;
    }
  }
  return first;
}

function spelledOption(
  type: string,
  section: string,
  written: readonly [Spelling, ...Spelling[]],
): SpelledOption {
  const [only, another] = written;
  if (another === undefined)
    return { section, key: withoutBlanks(only.key), value: only.value, spellings: [only] };
  const spec = optionSpec(type, only.section, only.key);
  const known = spec !== undefined && optionName(spec.key) === optionName(only.key) ? spec : undefined;
  const key = known?.key ?? firstName(written.map((one) => one.key));
  const asked = known ?? { section, key };
  const isExact = (one: Spelling): boolean => one.section === asked.section && one.key === asked.key;
  const [first, ...others] = [...written].sort(
    (left, right) => Number(isExact(right)) - Number(isExact(left)) || compareSpellings(left, right),
  );
  const inForce = first ?? only;
  return { section, key, value: inForce.value, spellings: [inForce, ...others] };
}

function compareSpellings(left: Spelling, right: Spelling): number {
  return compareText(left.section, right.section) || compareText(left.key, right.key);
}

/** The first without the blanks around it. */
function firstName(written: readonly string[]): string {
  const [first = ''] = written.map(withoutBlanks).sort(compareText);
  return first;
}

/** A name is never empty: one of blanks only stays as it is. */
function withoutBlanks(name: string): string {
  return name.trim() === '' ? name : name.trim();
}

function cataloguedSection(type: string, name: string): string | undefined {
  return componentType(type)?.options.find(({ section }) => optionName(section) === name)?.section;
}

function groupedBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): ReadonlyMap<string, readonly [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
