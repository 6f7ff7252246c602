import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { errorCode } from './file-problem.ts';

/** What a file was like when we last read or wrote it. */
export interface Fingerprint {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly hash: string;
}

export function fingerprintOf(contents: Uint8Array, stats: { size: number; mtimeMs: number }): Fingerprint {
  return { sizeBytes: stats.size, modifiedMs: stats.mtimeMs, hash: hashOf(contents) };
}

/**
 * Whether somebody else wrote the file since. The contents decide when the date differs, because backup and
 * synchronisation programs touch files without changing them. A file that is gone has not been changed.
 */
export async function hasChanged(path: string, before: Fingerprint): Promise<boolean> {
  try {
    const now = await stat(path);
    if (now.size !== before.sizeBytes) return true;
    if (now.mtimeMs === before.modifiedMs) return false;
    return hashOf(await readFile(path)) !== before.hash;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

function hashOf(contents: Uint8Array): string {
  return createHash('sha256').update(contents).digest('hex');
}
