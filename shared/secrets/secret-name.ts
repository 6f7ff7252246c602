import type { SecretKind } from './secret-kind.ts';
import {
  ABOUT_A_SECRET,
  HINTS,
  LAST_WORDS,
  LAST_WORDS_IN_QUERY,
  TERMS_ANYWHERE,
  TERMS_AT_END,
} from './secret-terms.ts';

const ANY_HINT = new RegExp(HINTS.join('|'), 'i');
const WORD_ENDS = /(?<=\p{Ll}|\p{N})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|[^\p{L}\p{N}]+/u;

/** What kind of secret a value of this name is by its name alone, or undefined. Letter case and what divides words do not count. */
export function kindByName(
  name: string,
  { inQuery = false }: { readonly inQuery?: boolean } = {},
): SecretKind | undefined {
  if (!ANY_HINT.test(name)) return undefined;
  const words = wordsOf(name);
  return kindAnywhere(words) ?? kindAtEnd(words, inQuery);
}

/** The words of a name: `dbPassword`, `DB_PASSWORD` and `db-password` have the same two. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .split(WORD_ENDS)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function kindAnywhere(words: readonly string[]): SecretKind | undefined {
  const joined = words.join('');
  return TERMS_ANYWHERE.find(([term]) => {
    const at = joined.lastIndexOf(term);
    return at !== -1 && !isAboutIt(words, at + term.length);
  })?.[1];
}

/** Whether what follows a place of the joined words says that the value is about a secret. */
function isAboutIt(words: readonly string[], place: number): boolean {
  let start = 0;
  return words.some((word) => {
    const rest = word.slice(Math.max(0, place - start));
    start += word.length;
    return ABOUT_A_SECRET.has(rest) || ABOUT_A_SECRET.has(rest.replace(/^s/, ''));
  });
}

function kindAtEnd(words: readonly string[], inQuery: boolean): SecretKind | undefined {
  const lettered = words.map((word) => word.replace(/\p{N}+$/u, '')).filter((word) => word !== '');
  const last = lettered.at(-1) ?? '';
  const lastTwo = lettered.slice(-2).join('');
  const whole = inQuery ? [...LAST_WORDS, ...LAST_WORDS_IN_QUERY] : LAST_WORDS;
  return (
    TERMS_AT_END.find(([term]) => lastTwo.endsWith(term) || lastTwo.endsWith(`${term}s`))?.[1] ??
    whole.find(([term]) => last === term || last === `${term}s`)?.[1]
  );
}
