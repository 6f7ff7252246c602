import type { BigIntStats, Stats } from 'node:fs';
import { copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { backupPath } from './beside-names.ts';
import { fingerprintOfFile, type Fingerprint } from './file-fingerprint.ts';
import { keepOwnerAndRights } from './file-owner.ts';
import { errorCode } from './file-problem.ts';
import { lockForSaving, type SaveLock } from './save-lock.ts';
import { sweepLeftovers, temporaryBeside } from './temporary-files.ts';

/** The steps that a write consists of, replaceable so that tests can fail any of them. */
export interface WriteSteps {
  /** Writes a new file with the owner and rights of the one that it replaces. */
  readonly writeDurably: (
    path: string,
    contents: string | Uint8Array,
    like: Stats | undefined,
  ) => Promise<void>;
  readonly copyFile: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export interface WriteOptions {
  /** Keeps what the file held before beside it, as `<name>.bak`. */
  readonly keepPrevious: boolean;
  /** Whether the file may be replaced, by what it holds now (undefined: it is not there). Always, unless given. */
  readonly mayReplace?: (present: Fingerprint | undefined) => boolean;
  readonly steps?: WriteSteps;
  readonly retryDelaysMs?: readonly number[];
}

/** `changed`: the file is not what the caller took it for, and nothing was written. */
export type WriteOutcome = 'written' | 'changed';

/** Virus scanners and indexers hold a file for moments only. */
const RETRY_DELAYS_MS = [20, 50, 100, 200, 400];
const OWNER_MAY_WRITE = 0o200;
const OWNER_RIGHTS = 0o700;
const HELD_BY_OTHERS = ['EBUSY', 'EPERM', 'EACCES'];

const NODE_STEPS: WriteSteps = {
  writeDurably,
  copyFile: (from, to) => copyFile(from, to),
  rename,
  remove: (path) => rm(path, { force: true }),
};

/**
 * Replaces a file in one step: whatever happens on the way, the path holds the old contents or the new, never half.
 * The contents are written beside the target (a rename across disks would be a copy), flushed, then renamed over it.
 * Owner and rights are kept as far as this user may; a file that its owner may not write is refused (EACCES), though
 * renaming over it would work.
 *
 * Two Staves never replace one file at a time: each looks at it and renames under a lock. Other programs know no locks.
 * What they write is noticed until the last look, directly before the rename; no system call that Node has compares and
 * renames at once, so a write within the few microseconds between the two is replaced.
 */
export async function writeFileAtomically(
  path: string,
  contents: string | Uint8Array,
  options: WriteOptions,
): Promise<WriteOutcome> {
  const steps = options.steps ?? NODE_STEPS;
  const previous = await statsOf(path);
  if (previous !== undefined && (previous.mode & OWNER_MAY_WRITE) === 0) throw readOnly(path);
  await sweepLeftovers(path);
  const temporary = temporaryBeside(path);
  try {
    await steps.writeDurably(temporary, contents, previous);
    const lock = await lockForSaving(path);
    try {
      if ((await replace(path, temporary, lock, { ...options, steps })) === 'changed') {
        await steps.remove(temporary);
        return 'changed';
      }
    } finally {
      await lock.release().catch(ignore);
    }
  } catch (error) {
    await steps.remove(temporary).catch(ignore);
    throw error;
  }
  await flushFolder(dirname(path));
  return 'written';
}

/** Looks, keeps the version before, looks again and renames; to be called with the lock held. */
async function replace(
  path: string,
  temporary: string,
  lock: SaveLock,
  { keepPrevious, mayReplace, steps, retryDelaysMs = RETRY_DELAYS_MS }: WriteOptions & { steps: WriteSteps },
): Promise<WriteOutcome> {
  const replaceBy = (from: string, to: string): Promise<void> =>
    retrying(() => steps.rename(from, to), retryDelaysMs);
  const before = await stateOf(path);
  if (mayReplace?.(await fingerprintOfFile(path)) === false) return 'changed';
  const isAsSeen = async (): Promise<boolean> =>
    mayReplace === undefined || (isSameState(before, await stateOf(path)) && (await lock.isHeld()));

  if (keepPrevious && before !== undefined) {
    const copy = temporaryBeside(path);
    try {
      await copyLike(path, copy, steps);
      if (!(await isAsSeen())) {
        await steps.remove(copy);
        return 'changed';
      }
      await replaceBy(copy, await backupPath(path));
    } catch (error) {
      await steps.remove(copy).catch(ignore);
      throw error;
    }
  }
  if (!(await isAsSeen())) return 'changed';
  await replaceBy(temporary, path);
  return 'written';
}

async function copyLike(from: string, to: string, steps: WriteSteps): Promise<void> {
  await steps.copyFile(from, to);
  const file = await open(to, 'r');
  try {
    await keepOwnerAndRights(file, await stat(from));
  } finally {
    await file.close();
  }
}

async function writeDurably(
  path: string,
  contents: string | Uint8Array,
  like: Stats | undefined,
): Promise<void> {
  // Nobody else may read it before it has its owner and rights.
  const file = await open(path, 'wx', like === undefined ? undefined : like.mode & OWNER_RIGHTS);
  try {
    if (like !== undefined) await keepOwnerAndRights(file, like);
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

function readOnly(path: string): Error {
  return Object.assign(new Error(`EACCES: the file is read-only, '${path}'`), { code: 'EACCES' });
}

/** Of the file that is replaced; undefined when there is none. */
async function statsOf(path: string): Promise<Stats | undefined> {
  return unlessMissing(stat(path));
}

/** With times in nanoseconds where the file system has them. */
async function stateOf(path: string): Promise<BigIntStats | undefined> {
  return unlessMissing(stat(path, { bigint: true }));
}

function isSameState(one: BigIntStats | undefined, other: BigIntStats | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.ino === other.ino && one.size === other.size && one.mtimeNs === other.mtimeNs;
}

async function unlessMissing<Value>(question: Promise<Value>): Promise<Value | undefined> {
  try {
    return await question;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function retrying(action: () => Promise<void>, delaysMs: readonly number[]): Promise<void> {
  for (const delayMs of delaysMs) {
    try {
      await action();
      return;
    } catch (error) {
      if (!HELD_BY_OTHERS.includes(errorCode(error))) throw error;
      await delay(delayMs);
    }
  }
  await action();
}

/** Makes the rename itself survive a power cut. Windows has no such call; the rename is journalled there. */
async function flushFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    // The file is complete either way.
  }
}

function ignore(): void {
  // Reporting it would hide the failure before it, or the success.
}
