import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { besideName } from './beside-names.ts';
import { hasEnded, ownHolder } from './save-holder.ts';

const NAME = /^-(?<pid>\d+)-(?<host>[0-9a-f]{8})-[0-9a-f]{12}\.tmp$/;
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
    const parts = NAME.exec(name.slice(beginning.length))?.groups;
    if (parts === undefined) continue;
    const leftover = join(folder, name);
    const holder = { pid: Number(parts.pid), host: parts.host ?? '' };
    if (hasEnded(holder) || (await isAbandoned(leftover))) await rm(leftover, { force: true }).catch(ignore);
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS;
}

function ignore(): void {
  // The next save tries again.
}
