import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/shell/contract.ts';
import { describeFileError, errorCode } from './file-problem.ts';

/** Where a path chosen for writing really leads, so that a link stays a link and the file behind it is written. */
export async function withoutLinks(chosenPath: string): Promise<Result<string, Problem>> {
  try {
    return ok(await realpath(chosenPath));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return fail(describeFileError(error, 'written', chosenPath));
  }
  try {
    return ok(join(await realpath(dirname(chosenPath)), basename(chosenPath)));
  } catch (error) {
    return fail(describeFileError(error, 'written', chosenPath));
  }
}

/** Whether a link now stands where there was none when the file was chosen: a save would land somewhere else. */
export async function isRedirected(path: string): Promise<boolean> {
  if ((await realpath(dirname(path))) !== dirname(path)) return true;
  try {
    return !(await lstat(path)).isFile();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}

export function describeRedirected(path: string): Problem {
  return {
    message: 'The file was replaced by something that leads elsewhere, so nothing was written.',
    place: path,
    remedy: 'Use Save As to choose where to save it.',
  };
}
