import { componentType } from '#shared/catalog/catalog.ts';
import type { Command } from '#shared/edit/command.ts';
import { countOf, listWords } from '#shared/kernel/words.ts';
import { compareReleases } from '#shared/model/release.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** What elements of a product state beside its release, and the step that takes it back from all of them. */
export interface OwnReleases {
  readonly text: string;
  readonly label: string;
  readonly command: Command;
}

/**
 * Elements of a component type that state a release themselves, which wins over that of the product; undefined where
 * none does. Where the product has no release and they agree on one, it becomes that of the product.
 */
export function ownReleases(document: Topology, type: string): OwnReleases | undefined {
  const stating = statingByType(document.elements).get(type);
  if (stating === undefined) return undefined;
  const releases = [...new Set(stating.map(({ release }) => release))].sort(compareReleases).reverse();
  const clear = { type: 'describe', ids: stating.map(({ id }) => id), release: null } as const;
  return {
    text: textOf(componentType(type)?.label ?? type, stating.length, releases),
    ...stepOf(document.releases[type], type, releases, clear),
  };
}

interface Stating {
  readonly id: ElementId;
  readonly release: string;
}

const known = new WeakMap<Topology['elements'], ReadonlyMap<string, readonly Stating[]>>();

/** Elements that state a release, by type: looked for once, however many products ask. */
function statingByType(elements: Topology['elements']): ReadonlyMap<string, readonly Stating[]> {
  const before = known.get(elements);
  if (before !== undefined) return before;
  const byType = new Map<string, Stating[]>();
  for (const { id, type, release } of Object.values(elements)) {
    if (release === undefined) continue;
    const others = byType.get(type);
    if (others === undefined) byType.set(type, [{ id, release }]);
    else others.push({ id, release });
  }
  known.set(elements, byType);
  return byType;
}

function textOf(label: string, count: number, releases: readonly string[]): string {
  const who = countOf(count, label, label);
  if (count === 1) return `${who} states ${releases.join('')} itself.`;
  return releases.length === 1
    ? `${who} state ${releases.join('')} themselves.`
    : `${who} state a release themselves: ${listWords(releases)}.`;
}

function stepOf(
  ofProduct: string | undefined,
  type: string,
  releases: readonly string[],
  clear: Command,
): Omit<OwnReleases, 'text'> {
  const [common, ...others] = releases;
  if (ofProduct !== undefined) {
    const label = `Let ${ofProduct} hold for all`;
    return { label, command: { type: 'batch', label, commands: [clear] } };
  }
  if (common === undefined || others.length > 0) {
    const label = 'Take these releases back';
    return { label, command: { type: 'batch', label, commands: [clear] } };
  }
  const label = `Make ${common} the release of the product`;
  const state = { type: 'describeTopology', releases: { [type]: common } } as const;
  return { label, command: { type: 'batch', label, commands: [state, clear] } };
}
