import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './file-problem.ts';

export interface BuildTarget {
  /** The file that the build writes last. */
  readonly output: string;
  /** Files and folders that the build reads. */
  readonly sources: readonly string[];
}

/**
 * Whether the built file is at least as new as everything it is made from. Folders count too, because a removed file
 * leaves its trace only there. Paths are relative to `root`; a source that does not exist has no say.
 */
export async function isBuildFresh(root: string, target: BuildTarget): Promise<boolean> {
  const builtMs = await modifiedMs(join(root, target.output));
  if (builtMs === undefined) return false;
  const newest = await Promise.all(target.sources.map((source) => newestMs(join(root, source))));
  return Math.max(...newest) <= builtMs;
}

async function newestMs(path: string): Promise<number> {
  const own = await modifiedMs(path);
  if (own === undefined) return Number.NEGATIVE_INFINITY;
  const entries = await readdir(path, { recursive: true }).catch(() => []);
  const inside = await Promise.all(entries.map((entry) => modifiedMs(join(path, entry))));
  return Math.max(own, ...inside.map((time) => time ?? Number.NEGATIVE_INFINITY));
}

async function modifiedMs(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
