import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import type { OptionPlace } from '#shared/catalog/option.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import type { SecretBook } from './secrets.ts';

/** An option that no file of the bundle carries: its place is elsewhere, or its name is not known for certain. */
export interface OptionByHand {
  readonly section: string;
  readonly key: string;
  /** With secrets replaced. */
  readonly value: string;
  readonly place: OptionPlace | 'unnamed';
}

export interface ExportedOptions {
  readonly options: OptionSections;
  readonly annex: OptionSections;
  readonly byHand: readonly OptionByHand[];
}

/**
 * The options and the annex of an element as they leave: sorted, with what the catalogue fixes for the type, with
 * placeholders for secrets, without what does not live in the Configuration Layer.
 */
export function exportedOptions(element: Element, secrets: SecretBook): ExportedOptions {
  const byHand: OptionByHand[] = [];
  const fixed = componentType(element.type)?.fixedOptions ?? {};
  const leaving = (sections: OptionSections): OptionSections => {
    const kept: [string, Readonly<Record<string, string>>][] = [];
    for (const [section, options] of sortedEntries(sections)) {
      const rest: [string, string][] = [];
      for (const [key, stated] of sortedEntries(options)) {
        const value = secrets.protect(element, section, key, stated);
        const place = placeByHand(element.type, section, key);
        if (place === undefined) rest.push([key, value]);
        else byHand.push({ section, key, value, place });
      }
      if (rest.length > 0 || Object.keys(options).length === 0)
        kept.push([section, Object.fromEntries(rest)]);
    }
    return Object.fromEntries(kept);
  };
  return { options: leaving(withFixed(element.options, fixed)), annex: leaving(element.annex), byHand };
}

function placeByHand(type: string, section: string, key: string): OptionByHand['place'] | undefined {
  const spec = optionSpec(type, section, key);
  if (spec?.named === false) return 'unnamed';
  return spec === undefined || spec.place === 'options' || spec.place === 'annex' ? undefined : spec.place;
}

/** Lays fixed options over stated ones; the letter case of what is stated does not matter. */
function withFixed(stated: OptionSections, fixed: OptionSections): OptionSections {
  const merged = new Map(
    Object.entries(stated).map(([section, options]) => [section, new Map(Object.entries(options))]),
  );
  for (const [section, options] of Object.entries(fixed)) {
    const name = sameName(merged.keys(), section);
    const target = merged.get(name) ?? new Map<string, string>();
    merged.set(name, target);
    for (const [key, value] of Object.entries(options)) target.set(sameName(target.keys(), key), value);
  }
  return Object.fromEntries([...merged].map(([section, options]) => [section, Object.fromEntries(options)]));
}

function sameName(names: Iterable<string>, wanted: string): string {
  return [...names].find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}

function sortedEntries<Value>(table: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(table).sort(([left], [right]) => compareText(left, right));
}
