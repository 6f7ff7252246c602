import { open, realpath } from 'node:fs/promises';
import { describeFileError, errorCode } from '#electron/node/file-problem.ts';
import { withoutLinks } from '#electron/node/link-guard.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { CliProblem } from './cli-problem.ts';

/** What stands where a bundle is to go: nothing that would be missed, or a file that is no archive. */
export type BundleTarget = 'free' | 'stranger';

/**
 * Looks at the path a bundle is to be written to. The topology it is made from is refused by any name. An archive counts
 * as free, because a bundle can be made again, and so does an empty file.
 */
export async function bundleTarget(out: string, input: string): Promise<Result<BundleTarget, CliProblem>> {
  const path = await withoutLinks(out);
  if (!path.ok) return fail({ ...path.error, file: out });
  try {
    if (path.value === (await realpath(input))) return fail(isTheTopology(out));
    const begin = await beginOf(path.value);
    return ok(begin === '' || begin === ZIP_BEGIN ? 'free' : 'stranger');
  } catch (error) {
    return fail({ ...describeFileError(error, 'read', path.value), file: out });
  }
}

const ZIP_BEGIN = 'PK';

/** The first characters of the file; none where there is no file. */
async function beginOf(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(ZIP_BEGIN.length));
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

function isTheTopology(file: string): CliProblem {
  return {
    message: 'The bundle would replace the topology itself, so nothing was written.',
    file,
    remedy: 'Give --out the name of another file.',
  };
}
