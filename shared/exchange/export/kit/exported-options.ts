import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import { optionName } from '#shared/catalog/option-name.ts';
import { findSpelling, spelledSections, type SpelledOption } from '#shared/catalog/option-spelling.ts';
import type { OptionPlace } from '#shared/catalog/option.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import type { ExportProblem, ReportProblem } from './problem.ts';

/** An option that no file of the bundle carries: its place is elsewhere, or its name is not known for certain. */
export interface OptionByHand {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly place: OptionPlace | 'unnamed';
}

export interface ExportedOptions {
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly OptionByHand[];
}

/**
 * The options and the annex of an element as they leave: sorted, with what the catalogue fixes for the type, without what
 * does not live in the Configuration Layer. Each option leaves once, with the value in force; one that is written in
 * several spellings is reported.
 *
 * @param element of a protected copy
 */
export function exportedOptions(
  element: Element,
  { report }: { readonly report: ReportProblem },
): ExportedOptions {
  const byHand: OptionByHand[] = [];
  const fixed = componentType(element.type)?.fixedOptions ?? {};
  const leaving = (sections: OptionSections): OptionSections => {
    const kept: [string, Readonly<Record<string, string>>][] = [];
    for (const { section, options } of spelledSections(element.type, sections)) {
      const rest: [string, string][] = [];
      for (const option of options) {
        const { key, value } = option;
        if (option.spellings.length > 1) report(spellingProblem(element, option));
        const place = placeByHand(element.type, section, key);
        if (place === undefined) rest.push([key, value]);
        else byHand.push({ section, key, value, place });
      }
      if (rest.length > 0 || options.length === 0) kept.push([section, Object.fromEntries(rest)]);
    }
    return Object.fromEntries(kept);
  };
  return { options: leaving(laidOver(element.options, fixed)), annex: leaving(element.annex), byHand };
}

function spellingProblem({ name }: Element, { section, key, spellings }: SpelledOption): ExportProblem {
  const differ = new Set(spellings.map(({ value }) => value)).size > 1;
  const written = listWords(spellings.map((one) => `"${one.section}/${one.key}"`));
  return {
    kind: 'to-complete',
    what: `${name} states one option in several spellings, ${written}: it is written once, ${
      differ ? 'with the value of the first' : 'as their values are the same'
    }.`,
    where: `option ${section}/${key} of ${name}`,
    todo: differ ? 'Keep the spelling with the right value, and remove the others.' : 'Keep one spelling.',
  };
}

function placeByHand(type: string, section: string, key: string): OptionByHand['place'] | undefined {
  const spec = optionSpec(type, section, key);
  if (spec?.named === false) return 'unnamed';
  return spec === undefined || spec.place === 'options' || spec.place === 'annex' ? undefined : spec.place;
}

/** Lays options over stated ones, in whatever spellings these are written. */
export function laidOver(stated: OptionSections, over: OptionSections): OptionSections {
  const merged = new Map(Object.entries(stated).map(([section, options]) => [section, { ...options }]));
  for (const [section, options] of Object.entries(over)) {
    for (const [key, value] of Object.entries(options)) {
      const { section: name, key: written } = findSpelling(Object.fromEntries(merged), section, key) ?? {
        section: sameName(merged.keys(), section),
        key,
      };
      merged.set(name, { ...merged.get(name), [written]: value });
    }
  }
  return Object.fromEntries(merged);
}

function sameName(names: Iterable<string>, wanted: string): string {
  return [...names].find((name) => optionName(name) === optionName(wanted)) ?? wanted;
}
