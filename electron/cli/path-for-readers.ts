import { existsSync } from 'node:fs';
import systemPath, { type PlatformPath } from 'node:path';

/** Folder or, in a work tree, file that marks the root of a repository. */
const REPOSITORY_MARK = '.git';

/**
 * A file as other programs of the same project find it: from the root of its repository, else from the user's folder,
 * steps divided by `/`. The name alone when the file is in neither, so that no path leads out or starts at a drive.
 */
export function pathForReaders(
  file: string,
  usersFolder: string,
  exists: (path: string) => boolean = existsSync,
  path: PlatformPath = systemPath,
): string {
  const steps = path.relative(repositoryOf(file, exists, path) ?? usersFolder, file);
  const isInside = !path.isAbsolute(steps) && steps.split(path.sep)[0] !== '..';
  return isInside ? steps.split(path.sep).join('/') : path.basename(file);
}

function repositoryOf(
  file: string,
  exists: (path: string) => boolean,
  path: PlatformPath,
): string | undefined {
  let folder = path.dirname(file);
  while (!exists(path.join(folder, REPOSITORY_MARK))) {
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  return folder;
}
