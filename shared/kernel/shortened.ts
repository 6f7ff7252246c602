/** The beginning of a text, never ending in half a character. */
export function shortened(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '');
}
