import { excerptOfPath } from '#shared/kernel/foreign-text.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { UnreadableText } from './read-text.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  NotAllowedError: 'Allow the browser to use the file, or save under another name.',
  SecurityError: 'Choose a file outside the folders that the browser protects.',
  NotFoundError: 'It may have been moved or renamed: choose it again.',
  NotReadableError: 'Close it in other programs, check that you may read it, and try again.',
  NoModificationAllowedError: 'Another program holds the file: close it there and try again.',
  QuotaExceededError: 'The disk is full: free some space, or save in another place.',
};

/** What the user meant to open. */
type Wanted = 'topology' | 'library part';

/** For files that are not what was wanted. */
const OTHER_FILE: Readonly<Record<Wanted, Readonly<Record<string, string>>>> = {
  topology: {
    NotTextError: 'It is no topology: choose a topology file (.stave).',
    TooLargeError: 'Divide the topology into several.',
  },
  'library part': {
    NotTextError: 'It is no part of a library: choose a part that Stave exported (.stave-part).',
    TooLargeError: 'It is larger than a part of a library can be: choose another file.',
  },
};

/** The user closed the picker: no failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

/** Puts an error of the browser into words that say what happened, where, and what to do. */
export function describeBrowserError(
  error: unknown,
  deed: 'read' | 'written',
  place: string,
  wanted: Wanted = 'topology',
): Problem {
  if (error instanceof UnreadableText)
    return { message: error.message, place: excerptOfPath(place), remedy: error.remedy };
  const name = error instanceof Error || error instanceof DOMException ? error.name : 'unknown error';
  return {
    message: `The file could not be ${deed} (${name}).`,
    place: excerptOfPath(place),
    remedy: REMEDIES[name] ?? OTHER_FILE[wanted][name] ?? 'Try again, or choose another place.',
  };
}
