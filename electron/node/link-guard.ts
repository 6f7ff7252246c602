import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { describeFileError, errorCode } from './file-problem.ts';

/**
 * Where a path chosen for writing really leads, so that a link stays a link and the file it names is written, be it there
 * already or not. What stands there and is no file (a folder, a device, a pipe) is refused.
 */
export async function withoutLinks(chosenPath: string): Promise<Result<string, Problem>> {
  try {
    const path = await behindLinks(chosenPath);
    const stats = await unlessMissing(stat(path));
    return stats === undefined || stats.isFile() ? ok(path) : fail(describeNotAFile(path));
  } catch (error) {
    return fail(describeFileError(error, 'written', chosenPath));
  }
}

/** Like `realpath`, which gives no answer for a file that is not there yet. Links in a circle are an error of it. */
async function behindLinks(path: string): Promise<string> {
  const found = await unlessMissing(realpath(path));
  if (found !== undefined) return found;
  const place = join(await realpath(dirname(path)), basename(path));
  const isLink = (await unlessMissing(lstat(place)))?.isSymbolicLink() === true;
  if (!isLink) return place;
  const target = await readlink(place);
  // Not tidied up by name: ".." after a link to a folder means what is above that folder.
  return behindLinks(isAbsolute(target) ? target : `${dirname(place)}${sep}${target}`);
}

async function unlessMissing<Value>(question: Promise<Value>): Promise<Value | undefined> {
  try {
    return await question;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a link now stands where there was none when the file was chosen: a save would land somewhere else. */
export async function isRedirected(path: string): Promise<boolean> {
  if ((await realpath(dirname(path))) !== dirname(path)) return true;
  const stats = await unlessMissing(lstat(path));
  return stats !== undefined && !stats.isFile();
}

export function describeRedirected(path: string): Problem {
  return {
    message: 'The file was replaced by something that leads elsewhere, so nothing was written.',
    place: excerptOfPath(path),
    remedy: 'Use Save As to choose where to save it.',
  };
}

function describeNotAFile(path: string): Problem {
  return {
    message: 'This is not a file, so nothing was written.',
    place: excerptOfPath(path),
    remedy: 'Choose the name of a file.',
  };
}
