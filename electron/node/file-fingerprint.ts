import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { errorCode } from './file-problem.ts';

/**
 * What a file held when we last read or wrote it: a hash of the contents. Size and date decide nothing, because backup
 * programs touch files without changing them and others write within one tick of the clock.
 */
export type Fingerprint = string;

export function fingerprintOf(contents: string | Uint8Array): Fingerprint {
  return createHash('sha256').update(contents).digest('hex');
}

/** For a write that the user has agreed to: replaces what is there now, and nothing that comes meanwhile. */
export async function onlyAsItIsNow(path: string): Promise<(present: Fingerprint | undefined) => boolean> {
  const chosen = await fingerprintOfFile(path);
  return (present) => present === chosen;
}

/** Of the file as it is now, read in pieces; undefined when there is none. */
export async function fingerprintOfFile(path: string): Promise<Fingerprint | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
