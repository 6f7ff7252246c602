import { createStore, del, entries, update, type UseStore } from 'idb-keyval';

/** Where the library keeps its items on this machine: texts by the id of the item. */
export interface LibraryStorage {
  readonly entries: () => Promise<readonly (readonly [string, unknown])[]>;
  /**
   * Puts what `next` makes of the present entry (undefined: none) in its place. No other window comes in between. What
   * `next` throws rejects, and nothing is written.
   */
  readonly change: (id: string, next: (present: unknown) => string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** In the window's own database. It is opened by the first use, so that a machine that refuses one can still draw. */
export function databaseStorage(): LibraryStorage {
  let opened: UseStore | undefined;
  const database = (): UseStore => (opened ??= createStore('stave-library', 'items'));
  return {
    entries: async () => entries<string, unknown>(database()),
    change: (id, next) => update<unknown>(id, next, database()),
    remove: (id) => del(id, database()),
  };
}
