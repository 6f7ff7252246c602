import type { Fragment } from '#shared/library/library-item.ts';

/** Gives every record of a fragment another id and leads all references there. */
export function withIds(fragment: Fragment, idOf: (id: string) => string): Fragment {
  return {
    elements: rekeyed(fragment.elements, idOf, ({ parent }) => ({
      parent: parent === null ? null : idOf(parent),
    })),
    pairs: rekeyed(fragment.pairs, idOf, ({ primary, backup }) => ({
      primary: idOf(primary),
      backup: idOf(backup),
    })),
    connections: rekeyed(fragment.connections, idOf, ({ from, to }) => ({ from: idOf(from), to: idOf(to) })),
    links: rekeyed(fragment.links, idOf, ({ ends }) => ({ ends: [idOf(ends[0]), idOf(ends[1])] as const })),
  };
}

function rekeyed<Item extends { readonly id: string }>(
  table: Readonly<Record<string, Item>>,
  idOf: (id: string) => string,
  references: (record: Item) => Partial<Item>,
): Readonly<Record<string, Item>> {
  return Object.fromEntries(
    Object.values(table).map((record) => {
      const id = idOf(record.id);
      return [id, { ...record, ...references(record), id }];
    }),
  );
}

/** Replaces records of a fragment by changed ones of the same ids. */
export function withRecords(
  fragment: Fragment,
  changed: {
    readonly elements: Iterable<Fragment['elements'][string]>;
    readonly connections: Iterable<Fragment['connections'][string]>;
  },
): Fragment {
  return {
    ...fragment,
    elements: { ...fragment.elements, ...byId(changed.elements) },
    connections: { ...fragment.connections, ...byId(changed.connections) },
  };
}

function byId<Item extends { readonly id: string }>(records: Iterable<Item>): Readonly<Record<string, Item>> {
  return Object.fromEntries([...records].map((record) => [record.id, record]));
}
