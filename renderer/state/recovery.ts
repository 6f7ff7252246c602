import { isEdited } from '#shared/edit/history.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Clock } from '#renderer/state/clock.ts';
import type { DocumentStore } from '#renderer/state/document-store.ts';
import { readRecord, recordOf, type RecordContent } from '#renderer/state/recovery-record.ts';
import type { RecoveryStorage } from '#renderer/state/recovery-storage.ts';

/** Unsaved work that a window left which is gone. It is this window's own until `release`. */
export interface LeftWork {
  readonly id: string;
  readonly content: RecordContent;
  /** Takes it out of the storage, for good. Rejects when the storage refuses. */
  readonly remove: () => Promise<void>;
  /** Leaves it to the next start. */
  readonly release: () => void;
}

/** Keeps a record of the open document while it is edited, so that a window that breaks down loses next to nothing. */
export interface Recovery {
  /** Records the open document at once. False when the storage refused. */
  readonly record: () => Promise<boolean>;
  /** Takes the record of the open document away: its changes are given up. Never fails, and does not take long. */
  readonly forget: () => Promise<void>;
  /** What can be recovered, newest first, and what cannot be read. Empty when the storage refuses. */
  readonly left: () => Promise<readonly LeftWork[]>;
}

interface RecoveryOptions {
  readonly documents: DocumentStore;
  readonly storage: RecoveryStorage;
  readonly clock: Clock;
  /** No other window has, or had, the same. */
  readonly windowId: string;
  /** The text of a `.stave` file with a document. */
  readonly textOf: (document: Topology) => Promise<string>;
  /** Called once, with a sentence, when the storage refuses. It is tried again with the next change. */
  readonly onFailure: (reason: string) => void;
}

/** From a change to its record. */
const MOMENT_MS = 1000;
/** Between two records, while changes go on. */
const INTERVAL_MS = 3000;
/** How long the storage may take over forgetting. */
const PATIENCE_MS = 2000;

export function createRecovery(options: RecoveryOptions): Recovery {
  const { documents, storage, clock, windowId, textOf } = options;
  const report = onlyOnce(options.onFailure);
  let lastTurn: Promise<unknown> = Promise.resolve();
  let isClaimed = false;
  let recorded: Topology | undefined;
  let mayHaveRecord = false;
  let lastWrite = -Infinity;
  let callOff: (() => void) | undefined;

  /** One after another, so that a record never comes after its own removal. True when the storage did it. */
  const inTurn = (task: () => Promise<void>): Promise<boolean> => {
    const turn = lastTurn.then(task).then(
      () => true,
      (error: unknown) => {
        report(error);
        return false;
      },
    );
    lastTurn = turn;
    return turn;
  };
  const unschedule = (): void => {
    callOff?.();
    callOff = undefined;
  };
  const write = async (): Promise<void> => {
    const state = documents.getState();
    if (!isEdited(state.history) || state.document === recorded) return;
    mayHaveRecord = true;
    lastWrite = clock.now();
    isClaimed ||= (await storage.claim(windowId)) !== undefined;
    const text = await textOf(state.document);
    await storage.write(windowId, recordOf(state, text, clock.now()));
    recorded = state.document;
  };
  const record = (): Promise<boolean> => {
    unschedule();
    return inTurn(write);
  };
  const schedule = (): void => {
    if (callOff !== undefined) return;
    const delay = Math.max(MOMENT_MS, lastWrite + INTERVAL_MS - clock.now());
    callOff = clock.after(delay, () => void record());
  };
  const remove = async (): Promise<void> => {
    recorded = undefined;
    if (!mayHaveRecord) return;
    await storage.remove(windowId);
    mayHaveRecord = false;
  };

  documents.subscribe((state, before) => {
    const isOther = state.generation !== before.generation;
    if (isOther || !isEdited(state.history)) {
      unschedule();
      void inTurn(remove);
    }
    if (isEdited(state.history) && (isOther || state.document !== recorded)) schedule();
  });

  return {
    record,
    forget: () => {
      unschedule();
      return atMost(PATIENCE_MS, clock, inTurn(remove));
    },
    left: async () => {
      try {
        return await claimedWork(storage, windowId);
      } catch (error) {
        report(error);
        return [];
      }
    },
  };
}

async function claimedWork(storage: RecoveryStorage, windowId: string): Promise<readonly LeftWork[]> {
  const ids = (await storage.entries()).map(([id]) => id).filter((id) => id !== windowId);
  const claims = new Map(await Promise.all(ids.map(async (id) => [id, await storage.claim(id)] as const)));
  // Read again: another window may have settled one of them before it was claimed here.
  const work = (await storage.entries()).flatMap(([id, value]): LeftWork[] => {
    const release = claims.get(id);
    return release === undefined
      ? []
      : [{ id, content: readRecord(value), release, remove: () => storage.remove(id).then(release) }];
  });
  return work.sort((left, right) => (left.content.at < right.content.at ? 1 : -1));
}

async function atMost(milliseconds: number, clock: Clock, task: Promise<unknown>): Promise<void> {
  let callOff: (() => void) | undefined;
  const limit = new Promise<void>((resolve) => {
    callOff = clock.after(milliseconds, resolve);
  });
  await Promise.race([task, limit]);
  callOff?.();
}

function onlyOnce(tell: (reason: string) => void): (error: unknown) => void {
  let isTold = false;
  return (error) => {
    if (isTold) return;
    isTold = true;
    const reason = error instanceof Error ? error.message : String(error);
    tell(reason === '' ? 'The storage of this machine refused.' : reason);
  };
}
