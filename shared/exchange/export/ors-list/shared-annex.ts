import type { PlannedCluster } from '#shared/exchange/export/kit/plan.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { OptionSections } from '#shared/model/element.ts';

/** What one cluster writes into a List. */
export interface Contribution {
  readonly cluster: PlannedCluster;
  readonly annex: OptionSections;
}

/** An option that clusters of one List give different values, each with the clusters' names in order. */
export interface Contested {
  readonly section: string;
  readonly key: string;
  readonly values: readonly string[];
  readonly clusters: readonly string[];
}

export interface SharedAnnex {
  readonly annex: OptionSections;
  readonly contested: readonly Contested[];
  /** What is left of the annex of one cluster: all but what is contested. */
  readonly without: (annex: OptionSections) => OptionSections;
}

interface Said {
  readonly key: string;
  readonly by: { readonly cluster: string; readonly value: string }[];
}

/**
 * The annex of a List that several clusters share: what all of them say, section by section and option by option. What
 * they say differently is in none. The letter case of sections and options does not count; the first spelling stays.
 */
export function sharedAnnex(contributions: readonly Contribution[]): SharedAnnex {
  const sections = new Map<string, { readonly section: string; readonly options: Map<string, Said> }>();
  for (const { cluster, annex } of contributions) {
    for (const [section, options] of Object.entries(annex)) {
      const merged = sections.get(folded(section)) ?? { section, options: new Map<string, Said>() };
      sections.set(folded(section), merged);
      for (const [key, value] of Object.entries(options)) {
        const said = merged.options.get(folded(key)) ?? { key, by: [] };
        merged.options.set(folded(key), said);
        said.by.push({ cluster: cluster.element.name, value });
      }
    }
  }
  const isContested = (section: string, key: string): boolean => {
    const values = sections
      .get(folded(section))
      ?.options.get(folded(key))
      ?.by.map(({ value }) => value);
    return new Set(values).size > 1;
  };
  const all = [...sections.values()].map(
    ({ section, options }) =>
      [
        section,
        Object.fromEntries([...options.values()].map(({ key, by }) => [key, by[0]?.value ?? ''])),
      ] as const,
  );
  const without = (annex: OptionSections): OptionSections => remaining(annex, isContested);
  return {
    annex: without(Object.fromEntries(all)),
    without,
    contested: [...sections.values()].flatMap(({ section, options }) =>
      [...options.values()]
        .filter(({ key }) => isContested(section, key))
        .map(({ key, by }) => ({
          section,
          key,
          values: by.map(({ value }) => value),
          clusters: by.map(({ cluster }) => cluster),
        })),
    ),
  };
}

/** Sections in order, without the options that are left out, and without sections that are empty by that. */
function remaining(
  annex: OptionSections,
  isLeftOut: (section: string, key: string) => boolean,
): OptionSections {
  const kept = Object.entries(annex).flatMap(([section, options]) => {
    const entries = Object.entries(options).filter(([key]) => !isLeftOut(section, key));
    const isEmptied = entries.length === 0 && Object.keys(options).length > 0;
    return isEmptied ? [] : [[section, Object.fromEntries(entries)] as const];
  });
  return Object.fromEntries(kept.sort(([left], [right]) => compareText(left, right)));
}

function folded(name: string): string {
  return name.toLowerCase();
}
