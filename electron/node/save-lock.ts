import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { besideName, shortHash } from './beside-names.ts';
import { errorCode } from './file-problem.ts';
import { hasEnded, ownHolder } from './save-holder.ts';

/** The right to replace a file, which only one process has at a time. */
export interface SaveLock {
  /** Whether it is still ours: a process that was stopped for long may have lost it. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** A lock is held for the moments of comparing and renaming. One seen unchanged for so long has no living holder. */
const WATCH_MS = 30_000;
const ASK_AGAIN_MS = 15;
/** Windows answers so while a file is being removed. */
const BEING_REMOVED = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [];

/**
 * Waits for the file's lock: a file beside it, made so that only one can make it (which network shares keep to as well),
 * naming its process. A lock whose process has ended is taken over at once; one of another machine, or whose process number
 * was given to another program, after it was watched for `watchMs`, so that no two clocks are ever compared.
 */
export async function lockForSaving(path: string, watchMs = WATCH_MS): Promise<SaveLock> {
  const lock = join(dirname(path), `${besideName(path)}.lock`);
  const ours = JSON.stringify({ ...ownHolder, token: randomUUID() });
  let seen: { readonly text: string; readonly sinceMs: number } | undefined;

  while (!(await isCreated(lock, ours))) {
    const text = await textOf(lock);
    if (text === undefined) continue;
    if (seen?.text !== text) seen = { text, sinceMs: performance.now() };
    const isStale = holderHasEnded(text) || performance.now() - seen.sinceMs >= watchMs;
    if (!isStale || !(await breakLock(lock, text))) await delay(ASK_AGAIN_MS);
  }
  const isHeld = async (): Promise<boolean> => (await textOf(lock)) === ours;
  return {
    isHeld,
    release: async () => {
      if (await isHeld()) await rm(lock, { force: true });
    },
  };
}

async function isCreated(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (['EEXIST', ...BEING_REMOVED].includes(errorCode(error))) return false;
    throw error;
  }
}

/**
 * Removes a lock that nobody holds, unless it is another one by now. Who removes it is settled by a second file, named after
 * the lock's text: without it, the slower of two processes would remove the lock that the faster one has just made.
 */
async function breakLock(lock: string, text: string): Promise<boolean> {
  const claim = `${lock}-${shortHash(text, 12)}`;
  if (!(await isCreated(claim, JSON.stringify(ownHolder)))) {
    const holder = await textOf(claim);
    if (holder !== undefined && holderHasEnded(holder)) await rm(claim, { force: true });
    return false;
  }
  try {
    if ((await textOf(lock)) === text) await rm(lock, { force: true });
    return true;
  } finally {
    await rm(claim, { force: true });
  }
}

/** A text that is not whole yet names nobody. */
function holderHasEnded(text: string): boolean {
  const parts = /^\{"pid":(?<pid>\d+),"host":"(?<host>[0-9a-f]+)".*\}$/.exec(text)?.groups;
  return parts !== undefined && hasEnded({ pid: Number(parts.pid), host: parts.host ?? '' });
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (['ENOENT', ...BEING_REMOVED].includes(errorCode(error))) return undefined;
    throw error;
  }
}
