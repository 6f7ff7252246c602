import { open, realpath, stat } from 'node:fs/promises';
import { decodeText, type EncodingProblem } from '#shared/format/decode-text.ts';
import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { fingerprintOf, type Fingerprint } from './file-fingerprint.ts';
import { describeFileError, describeTooLarge } from './file-problem.ts';

const CHOOSE = 'Choose a topology file (.stave).';

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
      const text = decodeText(contents, TextDecoder);
      if (!text.ok) return fail(unreadable(path, text.error));
      return ok({ path, text: text.value, fingerprint: fingerprintOf(contents) });
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(describeFileError(error, 'read', chosenPath));
  }
}

function notAFile(path: string): Problem {
  return { message: 'This is not a file.', place: excerptOfPath(path), remedy: CHOOSE };
}

function unreadable(path: string, { message, remedy }: EncodingProblem): Problem {
  return remedy === undefined
    ? { message: 'The file is not text, so it is no topology.', place: excerptOfPath(path), remedy: CHOOSE }
    : { message, place: excerptOfPath(path), remedy };
}
