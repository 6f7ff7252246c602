import { open, realpath, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fingerprintOf, type Fingerprint } from './file-fingerprint.ts';
import { describeFileError, describeTooLarge } from './file-problem.ts';

/** What stands in a topology file, not yet read as one. */
export interface TopologyFileText {
  /** Without symbolic links. */
  readonly path: string;
  readonly text: string;
  readonly fingerprint: Fingerprint;
}

/** Reads a file that is said to be a topology: text, and not too large. What the text says is for others to judge. */
export async function readTopologyFile(
  chosenPath: string,
  maxBytes: number,
): Promise<Result<TopologyFileText, Problem>> {
  try {
    const path = await realpath(chosenPath);
    // Before opening: a pipe would be waited for.
    if (!(await stat(path)).isFile()) return fail(notAFile(path));
    const file = await open(path, 'r');
    try {
      const stats = await file.stat();
      if (stats.size > maxBytes) return fail(describeTooLarge(path, stats.size, maxBytes));
      const contents = await file.readFile();
      const text = decode(contents);
      if (text === undefined) return fail(notText(path));
      return ok({ path, text, fingerprint: fingerprintOf(contents) });
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(describeFileError(error, 'read', chosenPath));
  }
}

function decode(contents: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(contents);
  } catch {
    return undefined;
  }
}

function notAFile(path: string): Problem {
  return { message: 'This is not a file.', place: path, remedy: 'Choose a topology file (.stave).' };
}

function notText(path: string): Problem {
  return {
    message: 'The file is not text, so it is no topology.',
    place: path,
    remedy: 'Choose a topology file (.stave).',
  };
}
