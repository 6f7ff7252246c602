import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { RecoveryRecord } from '#renderer/state/recovery-record.ts';

/** Where unsaved work is recorded on this machine, by the id of the window that it is in. */
export interface RecoveryStorage {
  /** Everything recorded, whichever window it is of and whatever it is. */
  readonly entries: () => Promise<readonly (readonly [string, unknown])[]>;
  readonly write: (id: string, record: RecoveryRecord) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /**
   * Makes an id this window's own until the returned release, or until the window is gone, in whatever way. Undefined when
   * another window has it.
   */
  readonly claim: (id: string) => Promise<(() => void) | undefined>;
}

/** A window that has just gone may hold its id for a moment. */
const PATIENCE_MS = 1000;

/** In a database that the windows share, with a lock for each id: the browser lets go of it when a window breaks down. */
export function databaseRecovery(scope: Window): RecoveryStorage {
  let opened: UseStore | undefined;
  const database = (): UseStore => (opened ??= createStore('stave-recovery', 'windows'));
  return {
    entries: async () => entries<string, unknown>(database()),
    write: async (id, record) => set(id, record, database()),
    remove: async (id) => del(id, database()),
    claim: (id) => claimLock(scope.navigator, `stave-window-${id}`),
  };
}

async function claimLock(browser: Navigator, name: string): Promise<(() => void) | undefined> {
  // Without locks, work in another window would be taken for lost.
  if (!('locks' in browser)) throw new Error('Pages from an insecure address may not use locks.');
  const { locks } = browser;
  return new Promise((resolve, reject) => {
    const held = (): Promise<void> =>
      new Promise((release) => {
        resolve(release);
      });
    const refused = (error: unknown): void => {
      if (error instanceof DOMException && error.name === 'TimeoutError') resolve(undefined);
      else reject(error instanceof Error ? error : new Error(String(error)));
    };
    locks.request(name, { signal: AbortSignal.timeout(PATIENCE_MS) }, held).catch(refused);
  });
}
