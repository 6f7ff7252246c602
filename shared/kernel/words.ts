/** Joins names as a sentence does: `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The same for a list that may be long: `a, b and 7 more`. One more than `limit` is still named. */
export function fewWords(words: readonly string[], limit: number): string {
  if (words.length <= limit + 1) return listWords(words);
  return listWords([...words.slice(0, limit), `${String(words.length - limit)} more`]);
}

/** `1 node`, `2 nodes`; pass `plural` where adding an s is wrong. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${String(count)} ${count === 1 ? singular : plural}`;
}
