import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besideName } from './beside-names.ts';
import { hasEnded, ownHolder } from './save-holder.ts';

const TEMPORARY = /^-(?<pid>\d+)-(?<host>[0-9a-f]{8})-[0-9a-f]{12}\.tmp$/;
/** By which a process that was killed had begun to take over the lock of another. */
const CLAIM = /^\.lock-[0-9a-f]{12}$/;
/** No save takes so long: what is older belongs to nobody, whichever process has that number now. */
const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** A new name beside the file that says whose it is. */
export function temporaryBeside(path: string): string {
  const { pid, host } = ownHolder;
  return join(dirname(path), `${besideName(path)}-${pid}-${host}-${randomBytes(6).toString('hex')}.tmp`);
}

/**
 * Removes what saves of this file left that were killed. A temporary file whose process lives, or may live on another
 * machine, stays for a day. What cannot be removed is left: it must not keep anybody from saving.
 */
export async function sweepLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const beginning = besideName(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(beginning)) continue;
    const leftover = join(folder, name);
    if (await isLeftover(leftover, name.slice(beginning.length)))
      await rm(leftover, { force: true }).catch(ignore);
  }
}

async function isLeftover(path: string, ending: string): Promise<boolean> {
  if (CLAIM.test(ending)) return isAbandoned(path);
  const parts = TEMPORARY.exec(ending)?.groups;
  if (parts === undefined) return false;
  return hasEnded({ pid: Number(parts.pid), host: parts.host ?? '' }) || isAbandoned(path);
}

async function isAbandoned(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS;
}

function ignore(): void {
  // The next save tries again.
}
