import { shortened, shortenedToBytes } from './shortened.ts';

/** Longest name of a file, with its extension, that file systems take. */
export const FILE_NAME_LIMIT = 255;
const LONGEST = 80;
/** File systems count bytes: what is allowed in them leaves room for an extension added later. */
const LONGEST_BYTES = 240;
const BYTES_A_CHARACTER = 2;
/** Names of devices, which Windows refuses as file names, with any extension too. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i;
const ILLEGAL = /[<>:"/\\|?*\s\p{Cc}\p{Cs}]+/gu;

/**
 * A title as the name of a file on every system, for people to read: what file systems refuse becomes a blank, and
 * nothing is hidden, looks like a switch or ends in a dot. `fallback` is what a title of nothing else becomes.
 */
export function fileName(title: string, fallback: string, longest = LONGEST): string {
  // Names are short: cut before looking at the ends, so that a title of any length costs nothing.
  const legal = shortened(title, 4 * longest).replace(ILLEGAL, ' ');
  const name = fittedFileName(legal.replace(/^[ .-]+/, ''), longest);
  return name === '' ? fallback : name;
}

/**
 * A name of legal characters as one that can be used: not that of a device, not too long (`longest` in characters, and no
 * more bytes than file systems take), and with neither half a sign nor a dot or blank at its end after cutting.
 */
export function fittedFileName(name: string, longest: number): string {
  const usable = DEVICE.test(name) ? `_${name}` : name;
  const cut = shortenedToBytes(
    shortened(usable, longest),
    Math.min(BYTES_A_CHARACTER * longest, LONGEST_BYTES),
  );
  let end = cut.length;
  while (end > 0 && ' .'.includes(cut.charAt(end - 1))) end -= 1;
  return cut.slice(0, end);
}
