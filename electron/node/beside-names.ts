import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shortenedToBytes } from '#shared/kernel/shortened.ts';
import { errorCode } from './file-problem.ts';

/*
 * Names of what a save puts beside a file. They are short whatever the file is called, because file systems take names of
 * 255 bytes and the file's own may be that long.
 */

const NAME_LIMIT_BYTES = 255;
const BACKUP = '.bak';
/** Tried one after the other, until one is free or a file. */
const BACKUP_ENDINGS = [BACKUP, `.2${BACKUP}`, `.3${BACKUP}`, `.4${BACKUP}`];

/** The beginning of every such name for this file. Names that some file systems take for one have one beginning. */
export function besideName(path: string): string {
  return `.stave-${shortHash(basename(path).normalize('NFC').toLowerCase(), 16)}`;
}

/** The first hexadecimal digits of a text's hash. */
export function shortHash(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/**
 * Where the version before is kept: `<name>.bak`, or the next name when a folder, link or device has that one. Throws
 * (code EBACKUP) when all are taken.
 */
export async function backupPath(path: string): Promise<string> {
  for (const ending of BACKUP_ENDINGS) {
    const candidate = join(dirname(path), withEnding(basename(path), ending));
    if (await isFileOrFree(candidate)) return candidate;
  }
  throw Object.assign(new Error('No name is left for the version before.'), { code: 'EBACKUP' });
}

function withEnding(name: string, ending: string): string {
  if (Buffer.byteLength(name + ending) <= NAME_LIMIT_BYTES) return name + ending;
  // Two long names with one beginning must not share a backup.
  const mark = `~${shortHash(name, 8)}${ending}`;
  return shortenedToBytes(name, NAME_LIMIT_BYTES - mark.length) + mark;
}

async function isFileOrFree(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    throw error;
  }
}
