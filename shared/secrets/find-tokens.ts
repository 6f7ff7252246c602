import type { FoundSecret } from './found-secret.ts';
import { tokenForms } from './token-forms.ts';

/**
 * All forms as one pattern, a group each. A token does not begin within a word, so a place is tried once: within bounded
 * steps it fails, or takes a run of signs that is not looked at again.
 */
const ANY_FORM = new RegExp(
  `(?<![A-Za-z0-9])(?:${tokenForms.map(({ pattern }) => `(${pattern})`).join('|')})`,
  'g',
);

/** No form is shorter. */
const SHORTEST_TOKEN = 15;

/** Tokens and keys that tell by their form what they are; in order. */
export function findTokens(text: string): readonly FoundSecret[] {
  if (text.length < SHORTEST_TOKEN) return [];
  const found: FoundSecret[] = [];
  for (const match of text.matchAll(ANY_FORM)) {
    const groups: readonly (string | undefined)[] = match.slice(1);
    const kind = tokenForms[groups.findIndex((group) => group !== undefined)];
    if (kind !== undefined) found.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return found;
}
