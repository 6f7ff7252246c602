import { cfgText, refusedProblem } from '#shared/exchange/export/kit/cfg-text.ts';
import type { Exported } from '#shared/exchange/export/kit/exported.ts';
import { fileNames } from '#shared/exchange/export/kit/file-names.ts';
import type { ListObject, Plan, PlannedCluster } from '#shared/exchange/export/kit/plan.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import { listWords } from '#shared/kernel/words.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { OptionSections } from '#shared/model/element.ts';
import { sharedAnnex, type Contested, type Contribution } from './shared-annex.ts';

/** Usual name of the one List of the older layout; no document states it, so the runbook says that it was assumed. */
const SHARED_LIST = 'ORS';
const CLUSTER_SECTION = 'cluster';

interface OrsLists extends Exported {
  /** The Transaction objects to create; clusters of the older layout share one in each tenant. */
  readonly lists: readonly ListObject[];
  /** What no document states and was taken nevertheless; sentences. */
  readonly assumptions: readonly string[];
}

/**
 * The Lists that define ORS clusters, as objects and as `ors-list/<cluster>.cfg` for the Annex tab. Older layout: a section
 * named after the cluster, ORS application = "data center" in literal double quotes, as the figure of the Deployment
 * Guide prints it (Multiple Data Centers). Since 8.1.400.64: a List named after the cluster with a section `cluster`
 * and bare values, beside sections of shared options. What clusters of one List say differently is in no file.
 */
export function orsLists({ clusters }: Plan): OrsLists {
  const names = fileNames(clusters.map(({ element }) => element));
  const lists = listsOf(clusters);
  const problems: ExportProblem[] = [];
  const files = lists.flatMap(({ sharers }) =>
    sharers.flatMap(({ cluster, annex }) => {
      const path = `ors-list/${names.get(cluster.element.id) ?? cluster.element.id}.cfg`;
      const { text, refused } = cfgText(annex);
      const place = { file: 'file', path, todo: 'Enter it by hand in the List.' };
      problems.push(...refused.map((option) => refusedProblem(option, cluster.element.name, place)));
      // An empty file could be taken for "remove everything".
      return text === '' ? [] : [{ path, text }];
    }),
  );
  return {
    files,
    lists: lists.map(({ list }) => list),
    problems: [...problems, ...lists.flatMap(contestedOptions)],
    assumptions: sharedLists(lists, clusters),
  };
}

/** A List and the clusters it holds, each with what it writes into it. */
interface FilledList {
  readonly list: ListObject;
  readonly sharers: readonly Contribution[];
  readonly contested: readonly Contested[];
}

function listsOf(clusters: readonly PlannedCluster[]): FilledList[] {
  const byList = new Map<string, Contribution[]>();
  for (const cluster of clusters) {
    const key = `${cluster.tenant}\n${listName(cluster)}`;
    byList.set(key, [...(byList.get(key) ?? []), { cluster, annex: annexOf(cluster) }]);
  }
  return [...byList.values()].flatMap((sharers): FilledList[] => {
    const [first, another] = sharers;
    if (first === undefined) return [];
    const { cluster, annex: only } = first;
    const named = { name: listName(cluster), tenant: cluster.tenant };
    if (another === undefined) return [{ list: { ...named, annex: only }, sharers, contested: [] }];
    const { annex, contested, without } = sharedAnnex(sharers);
    const kept = sharers.map((sharer) => ({ ...sharer, annex: without(sharer.annex) }));
    return [{ list: { ...named, annex }, sharers: kept, contested }];
  });
}

function listName({ element, layout }: PlannedCluster): string {
  return layout === 'enhanced' ? element.name : SHARED_LIST;
}

function contestedOptions({ list, contested }: FilledList): ExportProblem[] {
  return contested.map(({ section, key, clusters, values }) => ({
    kind: 'to-complete',
    what: `[${section}] ${key} is left out: ${listWords(clusters)} share the List ${list.name} and say ${listWords(values.map((value) => `"${value}"`))}.`,
    where: `List ${list.name} of tenant ${list.tenant}`,
    todo: 'Decide on one value and enter it by hand, or give each cluster a List of its own.',
  }));
}

function annexOf({ element, layout, members, annex }: PlannedCluster): OptionSections {
  const section = layout === 'enhanced' ? CLUSTER_SECTION : element.name;
  const entries = members.map(({ application, label = '' }): [string, string] => [
    application.name,
    layout === 'enhanced' ? label : `"${label}"`,
  ]);
  // What the annex says of applications that are no members stays: somebody wrote it.
  const listed = Object.fromEntries([...Object.entries(annex[section] ?? {}), ...entries]);
  const sections: [string, Readonly<Record<string, string>>][] = [
    ...Object.entries({ ...annex, [section]: listed }),
  ];
  return Object.fromEntries(sections.sort(([left], [right]) => compareText(left, right)));
}

function sharedLists(lists: readonly FilledList[], clusters: readonly PlannedCluster[]): readonly string[] {
  const legacy = clusters.filter(({ layout }) => layout === 'legacy').map(({ element }) => element.name);
  if (legacy.length === 0) return [];
  return lists
    .filter(({ list }) => list.name === SHARED_LIST)
    .map(
      ({ list: { name, tenant } }) =>
        `The List of tenant ${tenant} that holds ${listWords(legacy)} is called ${name}: no document names it. Where there is an ORS cluster already, compare the name of its List, and whether its values carry quotes, before loading.`,
    );
}
