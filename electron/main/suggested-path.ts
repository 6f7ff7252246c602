import { extname, join } from 'node:path';
import { fileName } from '#shared/kernel/file-name.ts';

/** Room for the longest name that the window suggests, with its extension. */
const LONGEST_NAME = 120;

/** A file name from the window, made harmless for a save dialog: one plain name with the given extension. */
export function suggestedPath(folder: string, name: string, extension: string): string {
  const plain = fileName(name, 'topology', LONGEST_NAME);
  return join(folder, withExtension(plain, extension));
}

/** Some desktops' dialogs do not add the extension when the user leaves it out. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`;
}
