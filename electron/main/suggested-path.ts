import { extname, join } from 'node:path';

/** A file name from the window, made harmless for a save dialog: one plain name with the given extension. */
export function suggestedPath(folder: string, name: string, extension: string): string {
  const plain = name
    // eslint-disable-next-line no-control-regex -- control characters are what is replaced
    .replace(/[/\\:*?"<>|\u0000-\u001f\u007f]+/g, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .slice(0, 120);
  return join(folder, withExtension(plain === '' ? 'topology' : plain, extension));
}

/** Some desktops' dialogs do not add the extension when the user leaves it out. */
export function withExtension(path: string, extension: string): string {
  return extname(path).toLowerCase() === extension ? path : `${path}${extension}`;
}
