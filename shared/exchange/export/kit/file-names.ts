import { strToU8 } from 'fflate';
import { fittedFileName } from '#shared/kernel/file-name.ts';
import { uniqueTexts } from '#shared/kernel/unique-text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Leaves room for `.options.cfg` and a folder on systems that stop at 143 characters. */
const MAX_LENGTH = 96;

/**
 * File names for objects, by id: what is not a letter, digit, `_`, `-` or `.` is written as `%` and the hexadecimal of
 * its UTF-8 bytes, as in addresses, so that the name can be read back. Unique without regard to letter case: the second
 * of a kind gets `~2`. Give the items in an order that does not depend on the order of records.
 */
export function fileNames(items: readonly Named[]): ReadonlyMap<string, string> {
  const unique = uniqueTexts('~', (name) => name.toLowerCase());
  return new Map(items.map(({ id, name }) => [id, unique(sanitised(name))]));
}

function sanitised(name: string): string {
  const encoded = name.replace(/[^\w.-]/gu, escaped);
  return fittedFileName(encoded.replace(/^\./, '%2E').replace(/\.$/, '%2E'), MAX_LENGTH);
}

function escaped(character: string): string {
  return [...strToU8(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}
