import { cfgText } from '#shared/exchange/export/kit/cfg-text.ts';
import type { Exported } from '#shared/exchange/export/kit/exported.ts';
import { fileNames } from '#shared/exchange/export/kit/file-names.ts';
import type { ListObject, Plan, PlannedCluster } from '#shared/exchange/export/kit/plan.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { OptionSections } from '#shared/model/element.ts';

/** Usual name of the one List of the older layout; no document states it, so the runbook asks to compare. */
const SHARED_LIST = 'ORS';
const CLUSTER_SECTION = 'cluster';

interface OrsLists extends Exported {
  /** The Transaction objects to create; clusters of the older layout share one in each tenant. */
  readonly lists: readonly ListObject[];
}

/**
 * The Lists that define ORS clusters, as objects and as `ors-list/<cluster>.cfg` for the Annex tab. Older layout: a section
 * named after the cluster, ORS application = "data center" in literal double quotes, as the figure of the Deployment
 * Guide prints it (Multiple Data Centers). Since 8.1.400.64: a List named after the cluster with a section `cluster`
 * and bare values, beside sections of shared options.
 */
export function orsLists({ clusters }: Plan): OrsLists {
  const names = fileNames(clusters.map(({ element }) => element));
  const problems: ExportProblem[] = [];
  const lists = new Map<string, ListObject>();
  const files = clusters.map((cluster) => {
    const path = `ors-list/${names.get(cluster.element.id) ?? cluster.element.id}.cfg`;
    const annex = annexOf(cluster);
    const { text, refused } = cfgText(annex);
    for (const { section, key = '', reason } of refused) {
      problems.push({
        kind: 'to-complete',
        what: `[${section}] ${key} of ${cluster.element.name} is not in its file: ${reason}.`,
        where: path,
        todo: 'Enter it by hand in the List.',
      });
    }
    const list = listOf(cluster, annex);
    const id = `${list.tenant}\n${list.name}`;
    lists.set(id, { ...list, annex: { ...lists.get(id)?.annex, ...annex } });
    return { path, text };
  });
  return {
    files,
    lists: [...lists.values()],
    problems: [...problems, ...sharedLists([...lists.values()], clusters)],
  };
}

function listOf(cluster: PlannedCluster, annex: OptionSections): ListObject {
  const name = cluster.layout === 'enhanced' ? cluster.element.name : SHARED_LIST;
  return { name, tenant: cluster.tenant, annex };
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

function sharedLists(lists: readonly ListObject[], clusters: readonly PlannedCluster[]): ExportProblem[] {
  const legacy = clusters.filter(({ layout }) => layout === 'legacy').map(({ element }) => element.name);
  if (legacy.length === 0) return [];
  return lists
    .filter(({ name }) => name === SHARED_LIST)
    .map(({ name, tenant }) => ({
      kind: 'to-complete',
      what: `The List that holds ${legacy.join(', ')} is written with the name ${name}, which no document states.`,
      where: `List ${name} of tenant ${tenant}`,
      todo: 'Compare with the List of an existing ORS cluster, its name and whether its values carry quotes, before loading.',
    }));
}
