import { createStore, type StoreApi } from 'zustand/vanilla';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { sortedByName } from '#shared/kernel/order.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { decodeLibraryItem, encodeLibraryItem } from '#shared/library/item-file.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { withoutSecrets } from '#shared/library/without-secrets.ts';
import type { LibraryStorage } from '#renderer/state/library-storage.ts';

/** Something in the storage that is no item: kept, told, and taken away only when the user says so. */
export interface BrokenEntry {
  readonly id: string;
  readonly reason: string;
}

export interface LibraryState {
  /** By name. */
  readonly items: readonly LibraryItem[];
  readonly broken: readonly BrokenEntry[];
  /** Why the storage of this machine cannot be used, in a sentence. */
  readonly failure: string | null;
}

/** The user's own library: parts of drawings kept on this machine. */
export interface LibraryStore extends StoreApi<LibraryState> {
  /** Reads everything anew: another window may have changed it. */
  readonly load: () => Promise<void>;
  /**
   * Keeps an item in the place of `previous`, as this window knows it, or as a new one (null). Secret option values are
   * left out. Fails with a sentence, also where another window has put something else there meanwhile.
   */
  readonly save: (item: LibraryItem, previous: LibraryItem | null) => Promise<Result<LibraryItem, string>>;
  /** Takes an item or a broken entry away. Fails with a sentence. */
  readonly remove: (id: string) => Promise<Result<null, string>>;
}

export function createLibraryStore(storage: LibraryStorage): LibraryStore {
  const store = createStore<LibraryState>(() => ({ items: [], broken: [], failure: null }));
  const inTurn = queue();
  const load = async (): Promise<void> => {
    try {
      store.setState({ ...read(await storage.entries()), failure: null });
    } catch (error) {
      store.setState({ failure: `The library on this machine cannot be read: ${reasonOf(error)}` });
    }
  };
  const save = async (
    given: LibraryItem,
    previous: LibraryItem | null,
  ): Promise<Result<LibraryItem, string>> => {
    const { item } = withoutSecrets(given);
    try {
      await storage.change(item.id, (present) => {
        if (!isSame(itemIn(item.id, present), previous)) throw new Error(CHANGED);
        return encodeLibraryItem(item);
      });
    } catch (error) {
      await load();
      return fail(`${excerpt(item.name)} was not kept in the library: ${reasonOf(error)}`);
    }
    store.setState(({ items, broken }) => ({
      items: sortedByName([...items.filter(({ id }) => id !== item.id), item]),
      broken: broken.filter(({ id }) => id !== item.id),
    }));
    return ok(item);
  };
  const remove = async (id: string): Promise<Result<null, string>> => {
    try {
      await storage.remove(id);
    } catch (error) {
      return fail(`It was not taken out of the library: ${reasonOf(error)}`);
    }
    store.setState(({ items, broken }) => ({
      items: items.filter((item) => item.id !== id),
      broken: broken.filter((entry) => entry.id !== id),
    }));
    return ok(null);
  };
  return {
    ...store,
    load: () => inTurn(load),
    save: (item, previous) => inTurn(() => save(item, previous)),
    remove: (id) => inTurn(() => remove(id)),
  };
}

const CHANGED =
  'another window has changed it since. The list shows what is there now; begin again with that.';

/** One after the other: a list that is read while an item is saved would lack it, or bring back what is gone. */
function queue(): <Value>(task: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

/** The item in an entry of the storage, or null when there is none that can be read. */
function itemIn(id: string, entry: unknown): LibraryItem | null {
  const { items } = read([[id, entry]]);
  return items[0] ?? null;
}

function isSame(one: LibraryItem | null, other: LibraryItem | null): boolean {
  if (one === null || other === null) return one === other;
  return encodeLibraryItem(one) === encodeLibraryItem(other);
}

function read(entries: readonly (readonly [string, unknown])[]): Pick<LibraryState, 'items' | 'broken'> {
  const items: LibraryItem[] = [];
  const broken: BrokenEntry[] = [];
  for (const [id, value] of entries) {
    const decoded = typeof value === 'string' ? decodeLibraryItem(value) : undefined;
    if (decoded?.ok === true && decoded.value.id === id) items.push(decoded.value);
    else if (decoded === undefined) broken.push({ id, reason: 'It is not the text of an item.' });
    else broken.push({ id, reason: decoded.ok ? 'It is filed under a wrong name.' : decoded.error.message });
  }
  return { items: sortedByName(items), broken };
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text === '' ? 'the storage refused.' : text;
}
