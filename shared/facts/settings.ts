import { componentType, optionSpec } from '#shared/catalog/catalog.ts';
import { optionName } from '#shared/catalog/option-name.ts';
import { findSpelling } from '#shared/catalog/option-spelling.ts';
import type { EvidenceGrade } from '#shared/catalog/source.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import { Questions } from '#shared/facts/memory/questions.ts';
import type { Places } from '#shared/facts/places.ts';
import type { Records } from '#shared/facts/records/records.ts';
import type { Wiring } from '#shared/facts/wiring.ts';

/** Where the value of an option comes from. */
export type OptionOrigin =
  | { readonly kind: 'set' }
  | { readonly kind: 'inherited'; readonly from: Element }
  | { readonly kind: 'default'; readonly evidence: EvidenceGrade };

export interface OptionValue {
  readonly value: string;
  readonly origin: OptionOrigin;
}

export interface Settings {
  /** Release of an application: its own, else the one set for its type in the whole topology. */
  readonly release: (element: Element) => Known<string>;
  /** Value in force: set on the element, inherited (from the List of a member, from places around a host), or the default. */
  readonly option: (element: Element, section: string, key: string) => Known<OptionValue>;
  /** Tenants an application works for: those it names, else the default tenant of the environment. */
  readonly tenants: (element: Element) => readonly string[];
}

export function settingsOf(records: Records, wiring: Wiring, places: Places): Settings {
  const planned = new Questions((type) => records.field('releases')[type]);
  const releaseOf = (element: Element): string | undefined => element.release ?? planned.about(element.type);
  return {
    release: (element) => {
      const release = releaseOf(element);
      return release === undefined ? unknown(`the release of ${element.name} is not stated`) : known(release);
    },
    option: (element, section, key) => {
      const own = readOption(element.options, section, key) ?? readOption(element.annex, section, key);
      if (own !== undefined) return known({ value: own, origin: { kind: 'set' } });
      return (
        sharedOption(releaseOf, wiring, element, section, key) ??
        inheritedOption(outerPlaces(places, element), section, key) ??
        defaultOption(element, section, key)
      );
    },
    tenants: (element) => {
      const named = textList(element, 'tenants');
      return named.length > 0 ? named : [records.field('environment').defaultTenant];
    },
  };
}

/** First release of ORS that takes options from the List of its cluster. */
const SHARED_SINCE = '8.1.400.64';

/**
 * What the Lists of an ORS say about an option. A List carries options for all its members from 8.1.400.64 on; before, and
 * in the older layout, it names members and nothing else. Its section `cluster` says who they are.
 */
function sharedOption(
  releaseOf: (element: Element) => string | undefined,
  wiring: Wiring,
  element: Element,
  section: string,
  key: string,
): Known<OptionValue> | undefined {
  if (optionName(section) === 'cluster') return undefined;
  const lists = wiring
    .clients(element.id, 'ors-cluster')
    .filter((list) => list.properties['layout'] !== 'section-per-cluster');
  const holder = lists.find((list) => readOption(list.annex, section, key) !== undefined);
  if (holder === undefined) return undefined;
  const release = releaseOf(element);
  const takes = release === undefined ? undefined : meetsRelease(release, SHARED_SINCE);
  const isStated = release === undefined && holder.properties['layout'] === 'cluster-section';
  if (takes === true || isStated) return inheritedOption([holder], section, key);
  return takes === false
    ? undefined
    : unknown(
        `whether ${element.name} takes ${section}/${key} from ${holder.name} depends on its release, which is not stated in full`,
      );
}

/** What is stated on a site or data center holds for the hosts inside, the nearest first. */
function outerPlaces(places: Places, element: Element): readonly Element[] {
  return componentType(element.type)?.category === 'place' ? places.around(element.id) : [];
}

function inheritedOption(
  holders: readonly Element[],
  section: string,
  key: string,
): Known<OptionValue> | undefined {
  for (const holder of holders) {
    const value = readOption(holder.annex, section, key);
    if (value !== undefined) return known({ value, origin: { kind: 'inherited', from: holder } });
  }
  return undefined;
}

function defaultOption(element: Element, section: string, key: string): Known<OptionValue> {
  const fixed = readOption(componentType(element.type)?.fixedOptions ?? {}, section, key);
  if (fixed !== undefined) return known({ value: fixed, origin: { kind: 'set' } });
  const spec = optionSpec(element.type, section, key);
  if (spec?.defaultValue === undefined) return unknown(`${section}/${key} of ${element.name} is not stated`);
  const evidence = spec.defaultEvidence ?? spec.evidence;
  return known({ value: spec.defaultValue, origin: { kind: 'default', evidence } });
}

/** The value in force of an option, in whatever spelling it is written, or undefined. */
export function readOption(sections: OptionSections, section: string, key: string): string | undefined {
  return findSpelling(sections, section, key)?.value;
}

/** The entries of a comma list: trimmed, empty ones left out. */
export function commaList(value: string): readonly string[] {
  return trimmedEntries(value.split(','));
}

function trimmedEntries(entries: readonly string[]): readonly string[] {
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** A text property, or undefined when it is not stated. */
export function textProperty(element: Element, key: string): string | undefined {
  const value = element.properties[key];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A number property, or undefined when it is not stated. */
export function numberProperty(element: Element, key: string): number | undefined {
  const value = element.properties[key];
  return typeof value === 'number' ? value : undefined;
}

/** The entries of a list property: trimmed, empty ones left out; none when it is not stated. */
export function textList(element: Element, key: string): readonly string[] {
  const value = element.properties[key];
  return Array.isArray(value) ? trimmedEntries(value as readonly string[]) : [];
}

/** A table of counts by name, or undefined when it is not stated. */
export function tableProperty(element: Element, key: string): Readonly<Record<string, number>> | undefined {
  const value = element.properties[key];
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, number>>;
}
