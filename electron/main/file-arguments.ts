import { isAbsolute, resolve } from 'node:path';

/**
 * The topologies and library parts named on a command line, ours or a second instance's. Everything else on it is ignored: the system
 * and Chromium add switches of their own, and what starts with a dash is never a file. `ownArguments` says how many
 * leading arguments are the program itself.
 */
export function fileArguments(
  argv: readonly string[],
  { ownArguments, folder }: { ownArguments: number; folder: string },
): string[] {
  return argv
    .slice(ownArguments)
    .filter((argument) => !argument.startsWith('-') && /\.stave(-part)?$/i.test(argument) && !isUrl(argument))
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)));
}

/** More than one letter before the colon: one letter is a drive. */
function isUrl(argument: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(argument);
}
