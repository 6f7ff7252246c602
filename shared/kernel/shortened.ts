/** The beginning of a text, never ending in half a character. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '');
}

/** The beginning of a text that takes at most so many bytes in UTF-8, never ending in half of what a reader sees as one sign. */
export function shortenedToBytes(text: string, bytes: number): string {
  if (utf8Length(text) <= bytes) return text;
  let taken = 0;
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    taken += utf8Length(segment);
    if (taken > bytes) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** Bytes of the text in UTF-8. Half a character takes three, as the sign that stands for it does. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
