import { shortened } from './shortened.ts';

/** The most that a message quotes of what somebody else wrote. */
const QUOTED_CHARACTERS = 200;

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
export function excerpt(text: string, most = QUOTED_CHARACTERS): string {
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

/** The same in quotation marks. */
export function quoted(text: string, most?: number): string {
  return `"${excerpt(text, most)}"`;
}
