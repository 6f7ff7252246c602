import { createStore, type StoreApi } from 'zustand/vanilla';
import { sortedByName } from '#shared/kernel/order.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { decodeLibraryItem, encodeLibraryItem } from '#shared/library/item-file.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { withoutSecrets } from '#shared/library/without-secrets.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import type { LibraryStorage } from '#renderer/state/library-storage.ts';

/** Something in the storage that is no item: kept, told, and taken away only when the user says so. */
export interface BrokenEntry {
  readonly id: string;
  readonly reason: string;
}

/** An item on its way into the drawing: into a place (null: the bare canvas), near a point of the canvas if one is given. */
export interface ItemToDraw {
  readonly item: string;
  readonly place: ElementId | null;
  readonly near: Position | null;
}

export interface LibraryState {
  /** By name. */
  readonly items: readonly LibraryItem[];
  readonly broken: readonly BrokenEntry[];
  /** Why the storage of this machine cannot be used, in a sentence. */
  readonly failure: string | null;
  /** What the dialog with the parameters is about. */
  readonly drawing: ItemToDraw | null;
  /** The item that the dialog for saving is to make a new version of; null for a new item. */
  readonly revising: string | null;
}

/** The user's own library: parts of drawings kept on this machine. */
export interface LibraryStore extends StoreApi<LibraryState> {
  /** Reads everything anew: another window may have changed it. */
  readonly load: () => Promise<void>;
  /** Keeps an item, in the place of one with its id. Secret option values are left out. Fails with a sentence. */
  readonly save: (item: LibraryItem) => Promise<Result<LibraryItem, string>>;
  /** Takes an item or a broken entry away. Fails with a sentence. */
  readonly remove: (id: string) => Promise<Result<null, string>>;
}

export function createLibraryStore(storage: LibraryStorage): LibraryStore {
  const store = createStore<LibraryState>(() => ({
    items: [],
    broken: [],
    failure: null,
    drawing: null,
    revising: null,
  }));
  return {
    ...store,
    load: async () => {
      try {
        store.setState({ ...read(await storage.entries()), failure: null });
      } catch (error) {
        store.setState({ failure: `The library on this machine cannot be read: ${reasonOf(error)}` });
      }
    },
    save: async (given) => {
      const { item } = withoutSecrets(given);
      try {
        await storage.write(item.id, encodeLibraryItem(item));
      } catch (error) {
        return fail(`${item.name} was not kept in the library: ${reasonOf(error)}`);
      }
      store.setState(({ items, broken }) => ({
        items: sortedByName([...items.filter(({ id }) => id !== item.id), item]),
        broken: broken.filter(({ id }) => id !== item.id),
      }));
      return ok(item);
    },
    remove: async (id) => {
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
    },
  };
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
