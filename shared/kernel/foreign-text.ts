import { shortened } from './shortened.ts';

/** The most that a message quotes of what somebody else wrote. */
export const LONGEST_EXCERPT = 200;

/**
 * What cannot be seen and changes how the text around it is read: control characters (line feed, NUL, DEL and C1
 * included), line and paragraph separators, the directions of Unicode's bidirectional algorithm (Unicode Standard Annex 9),
 * byte order marks and halves of characters.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/gu;

/** What a reader sees as one sign, whatever it consists of. */
const signs = new Intl.Segmenter();

/** The text on one line, with escapes such as `\u{202E}` for everything in it that would steer what shows it. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/**
 * A name, value, key or path that somebody else wrote, for a message: visible, and `most` characters at most, escapes
 * included. A longer one ends with an ellipsis, where a reader sees a sign end, and its length in UTF-16 units.
 */
export function excerpt(text: string, most = LONGEST_EXCERPT): string {
  const whole = text.length <= most ? visible(text) : undefined;
  if (whole !== undefined && whole.length <= most) return whole;
  let shown = '';
  // Twice the length: a sign that begins within it and is cut off by this is too long to be shown.
  for (const { segment } of signs.segment(text.slice(0, 2 * most))) {
    const sign = visible(segment);
    if (shown.length + sign.length > most) break;
    shown += sign;
  }
  return `${shown === '' ? shortened(text, most) : shown}… (${String(text.length)} characters)`;
}

/**
 * A path or address, for a message: visible, and cut in its middle, since its end says which file it is. An end that is
 * longer still is that of the name of the file.
 */
export function excerptOfPath(path: string, most = LONGEST_EXCERPT): string {
  if (path.length <= most && visible(path).length <= most) return visible(path);
  const end = outerSigns(path.slice(-2 * most), Math.floor((most * 3) / 4), 'last');
  return `${outerSigns(path.slice(0, 2 * most), most - end.length - 1, 'first')}…${end}`;
}

/** As many whole signs from one end of a text as can be shown by so many characters. */
function outerSigns(text: string, most: number, from: 'first' | 'last'): string {
  const all = [...signs.segment(text)].map(({ segment }) => visible(segment));
  let shown = '';
  for (const sign of from === 'first' ? all : all.reverse()) {
    if (shown.length + sign.length > most) break;
    shown = from === 'first' ? shown + sign : sign + shown;
  }
  return shown;
}

/** The same in quotation marks. */
export function quoted(text: string, most?: number): string {
  return `"${excerpt(text, most)}"`;
}
