import type { LibraryParameter } from '#shared/library/library-item.ts';

/** A word that occurs in names, and the parameter that takes its place. */
interface Word {
  readonly text: string;
  readonly key: string;
}

/** Keys are as the schema of parameters has them. */
const PLACEHOLDER = /\{([A-Za-z]\w{0,39})\}/g;

/** Replaces every word in a name by its placeholder; where two words could begin, the longer one counts. */
export function placeholdersFor(words: readonly Word[]): (name: string) => string {
  const byText = new Map(words.filter(({ text }) => text !== '').map(({ text, key }) => [text, `{${key}}`]));
  if (byText.size === 0) return (name) => name;
  const longestFirst = [...byText.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(
    longestFirst.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'g',
  );
  return (name) => name.replace(pattern, (text) => byText.get(text) ?? text);
}

/** Puts values in the place of the placeholders of a name; what is no parameter stays as it is. */
export function valuesFor(
  parameters: readonly LibraryParameter[],
  values: Readonly<Record<string, string>>,
): (name: string) => string {
  const byKey = new Map(parameters.map((parameter) => [parameter.key, valueOf(parameter, values)]));
  return (name) => name.replace(PLACEHOLDER, (text, key: string) => byKey.get(key) ?? text);
}

/** The given value of a parameter, else the initial one. */
export function valueOf(
  { key, initial }: LibraryParameter,
  values: Readonly<Record<string, string>>,
): string {
  return Object.hasOwn(values, key) ? (values[key] ?? initial) : initial;
}
