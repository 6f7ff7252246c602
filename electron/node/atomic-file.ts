import { randomBytes } from 'node:crypto';
import { copyFile, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from './file-problem.ts';

/** The steps that a write consists of, replaceable so that tests can fail any of them. */
export interface WriteSteps {
  readonly writeDurably: (
    path: string,
    contents: string | Uint8Array,
    mode: number | undefined,
  ) => Promise<void>;
  readonly copyFile: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export interface WriteOptions {
  /** Keeps what the file held before beside it, as `<name>.bak`. */
  readonly keepPrevious: boolean;
  readonly steps?: WriteSteps;
  readonly retryDelaysMs?: readonly number[];
}

/** Virus scanners and indexers hold a file for moments only. */
const RETRY_DELAYS_MS = [20, 50, 100, 200, 400];
const OWNER_MAY_WRITE = 0o200;
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
 * Rights are kept; a file that its owner may not write is refused (EACCES), though renaming over it would work.
 */
export async function writeFileAtomically(
  path: string,
  contents: string | Uint8Array,
  options: WriteOptions,
): Promise<void> {
  const steps = options.steps ?? NODE_STEPS;
  const retryDelaysMs = options.retryDelaysMs ?? RETRY_DELAYS_MS;
  const replaceBy = async (temporary: string, target: string): Promise<void> =>
    retrying(() => steps.rename(temporary, target), retryDelaysMs);

  const mode = await modeOf(path);
  if (mode !== undefined && (mode & OWNER_MAY_WRITE) === 0) throw readOnly(path);
  const temporary = temporaryBeside(path);
  try {
    await steps.writeDurably(temporary, contents, mode);
    if (options.keepPrevious && mode !== undefined) {
      const previous = temporaryBeside(path);
      try {
        await steps.copyFile(path, previous);
        await replaceBy(previous, `${path}.bak`);
      } catch (error) {
        await steps.remove(previous).catch(ignore);
        throw error;
      }
    }
    await replaceBy(temporary, path);
  } catch (error) {
    await steps.remove(temporary).catch(ignore);
    throw error;
  }
  await flushFolder(dirname(path));
}

function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
}

async function writeDurably(
  path: string,
  contents: string | Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    if (mode !== undefined) await keepRights(file, mode);
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The process's mask has taken rights from the mode the file was opened with. */
async function keepRights(file: FileHandle, mode: number): Promise<void> {
  if (((await file.stat()).mode & 0o777) === mode) return;
  // A file system without rights of its own has none to keep.
  await file.chmod(mode).catch(ignore);
}

function readOnly(path: string): Error {
  return Object.assign(new Error(`EACCES: the file is read-only, '${path}'`), { code: 'EACCES' });
}

/** The rights of the file that is replaced, so that a private file stays private; undefined when there is none. */
async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
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
