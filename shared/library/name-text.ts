import type { LibraryParameter } from '#shared/library/library-item.ts';

/** A word that occurs in names, and the parameter that takes its place. */
interface Word {
  readonly text: string;
  readonly key: string;
}

/** A name with every word replaced by its placeholder; where two words could begin, the longer one counts. */
export function withPlaceholders(name: string, words: readonly Word[]): string {
  const byText = new Map(words.map(({ text, key }) => [text, `{${key}}`]));
  return replacedAll(name, [...byText.keys()], (text) => byText.get(text) ?? text);
}

/** A name with values in the place of its placeholders; what is no parameter stays as it is. */
export function withValues(
  name: string,
  parameters: readonly LibraryParameter[],
  values: Readonly<Record<string, string>>,
): string {
  const byPlaceholder = new Map(
    parameters.map((parameter) => [`{${parameter.key}}`, valueOf(parameter, values)]),
  );
  return replacedAll(name, [...byPlaceholder.keys()], (text) => byPlaceholder.get(text) ?? text);
}

/** The given value of a parameter, else the initial one. */
export function valueOf(
  { key, initial }: LibraryParameter,
  values: Readonly<Record<string, string>>,
): string {
  return Object.hasOwn(values, key) ? (values[key] ?? initial) : initial;
}

function replacedAll(name: string, texts: readonly string[], replace: (text: string) => string): string {
  const found = texts.filter((text) => text !== '').sort((left, right) => right.length - left.length);
  if (found.length === 0) return name;
  const pattern = new RegExp(
    found.map((text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|'),
    'g',
  );
  return name.replace(pattern, replace);
}
