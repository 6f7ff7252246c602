import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { compareNames, compareText, sortedBy } from '#shared/kernel/order.ts';
import type { LibraryInstance } from '#shared/model/library-instance.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Fragment, LibraryItem } from '#shared/library/library-item.ts';

/** The item after a change: one version further, or the previous one itself where nothing is different. */
export function nextVersion(
  previous: LibraryItem,
  changed: Omit<LibraryItem, 'id' | 'version'>,
): LibraryItem {
  if (contentOf(previous) === contentOf(changed)) return previous;
  const { name, summary, parameters, fragment } = changed;
  return { id: previous.id, version: previous.version + 1, name, summary, parameters, fragment };
}

/** A part of the drawing whose item has a newer version in the library. */
export interface OutdatedInstance {
  readonly instance: LibraryInstance;
  readonly item: LibraryItem;
}

/** Where a drawn part comes from, and what the library has by now. */
export function originText({ itemName, version }: LibraryInstance, newer: LibraryItem | undefined): string {
  const origin = `drawn from ${itemName}, version ${String(version)}`;
  return newer === undefined ? origin : `${origin}; the library has version ${String(newer.version)}`;
}

/** The parts of a document that the library has newer versions of, by name of the item. It only tells; nothing changes. */
export function outdatedInstances(
  document: Topology,
  items: readonly LibraryItem[],
): readonly OutdatedInstance[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return Object.values(document.instances)
    .flatMap((instance): OutdatedInstance[] => {
      const item = byId.get(instance.item);
      return item !== undefined && item.version > instance.version ? [{ instance, item }] : [];
    })
    .sort(
      (left, right) =>
        compareNames(left.item.name, right.item.name) || compareText(left.instance.id, right.instance.id),
    );
}

/** Everything an item says, but for the ids of records that nothing else refers to. */
function contentOf({ name, summary, parameters, fragment }: Omit<LibraryItem, 'id' | 'version'>): string {
  return canonicalJson({ name, summary, parameters, fragment: nameless(fragment) });
}

function nameless({ elements, pairs, connections, links }: Fragment): unknown {
  const sorted = (table: Readonly<Record<string, object>>): readonly unknown[] =>
    sortedBy(
      Object.values(table).map((record) => ({ ...record, id: undefined })),
      canonicalJson,
    );
  return { elements, pairs: sorted(pairs), connections: sorted(connections), links: sorted(links) };
}
