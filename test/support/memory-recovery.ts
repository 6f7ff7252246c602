// The storage for recovery without a browser, shared by as many windows as a test has.
import type { RecoveryStorage } from '#renderer/state/recovery-storage.ts';

export interface MemoryRecovery extends RecoveryStorage {
  readonly kept: Map<string, unknown>;
  /** Ids that a window holds. */
  readonly living: Set<string>;
  writes: number;
  /** What every call fails with. */
  refuses: Error | undefined;
  write: RecoveryStorage['write'];
  remove: RecoveryStorage['remove'];
}

export function memoryRecovery(): MemoryRecovery {
  const answer = <Value>(give: () => Value): Promise<Value> =>
    storage.refuses === undefined ? Promise.resolve(give()) : Promise.reject(storage.refuses);
  const storage: MemoryRecovery = {
    kept: new Map(),
    living: new Set(),
    writes: 0,
    refuses: undefined,
    entries: () => answer(() => [...storage.kept]),
    write: (id, record) =>
      answer(() => {
        storage.writes += 1;
        storage.kept.set(id, record);
      }),
    remove: (id) => answer(() => void storage.kept.delete(id)),
    claim: (id) =>
      answer(() => {
        if (storage.living.has(id)) return undefined;
        storage.living.add(id);
        return () => void storage.living.delete(id);
      }),
  };
  return storage;
}
