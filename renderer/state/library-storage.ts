import { createStore, del, entries, set, type UseStore } from 'idb-keyval';

/** Where the library keeps its items on this machine: texts by the id of the item. */
export interface LibraryStorage {
  readonly entries: () => Promise<readonly (readonly [string, unknown])[]>;
  readonly write: (id: string, text: string) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** In the window's own database. It is opened by the first use, so that a machine that refuses one can still draw. */
export function databaseStorage(): LibraryStorage {
  let opened: UseStore | undefined;
  const database = (): UseStore => (opened ??= createStore('stave-library', 'items'));
  return {
    entries: async () => entries<string, unknown>(database()),
    write: (id, text) => set(id, text, database()),
    remove: (id) => del(id, database()),
  };
}
