import type { FileFormat } from './file-format.ts';
import type { FormatProblem } from './problem.ts';
import { savedTooLarge } from './read-json.ts';

/**
 * How many times longer a text can become by indenting it and escaping half characters. Shorter texts need not be
 * written to know that they fit.
 */
const MOST_GROWTH = 20;

/**
 * Why what was read from `text` could not be opened again once it is saved; undefined where it can. `encode` writes it as
 * saving does.
 */
export function unsavable(text: string, format: FileFormat, encode: () => string): FormatProblem | undefined {
  if (text.length * MOST_GROWTH <= format.limitCharacters) return undefined;
  const { length } = encode();
  return length > format.limitCharacters ? savedTooLarge(length, format) : undefined;
}
