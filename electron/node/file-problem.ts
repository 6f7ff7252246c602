import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import type { Problem } from '#shared/kernel/problem.ts';

type Deed = 'read' | 'written';

const REMEDIES: Readonly<Record<string, (deed: Deed) => string>> = {
  ENOENT: (deed) =>
    deed === 'read'
      ? 'It may have been moved or renamed: choose it again.'
      : 'Its folder may have been moved or renamed: save under another name.',
  EACCES: noRights,
  EPERM: noRights,
  EROFS: () => 'The disk is read-only: save in another place.',
  ENOSPC: () => 'The disk is full: free some space, or save on another disk.',
  EDQUOT: () => 'Your share of the disk is used up: free some space, or save on another disk.',
  EISDIR: () => 'That is a folder: choose a file.',
  ELOOP: () => 'It is a link that leads back to itself: choose another name.',
  ENAMETOOLONG: () => 'Choose a shorter name.',
  EBACKUP: () =>
    'Folders or links have the names of its backup (.bak): rename them, or save under another name.',
  EBUSY: () => 'Another program holds the file: close it there and try again.',
};

function noRights(deed: Deed): string {
  return deed === 'read'
    ? 'You may not read it: ask its owner, or copy it to a folder of your own.'
    : 'The file is read-only, or you may not write there: save under another name or in a folder of your own.';
}

/** Puts an error of the file system into words that say what happened, where, and what to do. */
export function describeFileError(error: unknown, deed: Deed, path: string): Problem {
  const code = errorCode(error);
  const remedy = REMEDIES[code]?.(deed) ?? 'Try again, or choose another place.';
  return { message: `The file could not be ${deed} (${code}).`, place: excerptOfPath(path), remedy };
}

/** The system's short name of an error, such as ENOENT. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown error';
}

/** For a file that changed between the user's choice and the write. */
export function describeRace(path: string): Problem {
  return {
    message: 'Another program wrote the file at the same moment, so nothing was written.',
    place: excerptOfPath(path),
    remedy: 'Look at what it holds now, then save again or under another name.',
  };
}

export function describeTooLarge(path: string, sizeBytes: number, maxBytes: number): Problem {
  const [size, limit] = [sizeBytes, maxBytes].map((bytes) => `${Math.ceil(bytes / 1024)} KB`);
  return {
    message: `The topology takes ${size}; the limit is ${limit}.`,
    place: excerptOfPath(path),
    remedy: 'Divide it into several topologies.',
  };
}
