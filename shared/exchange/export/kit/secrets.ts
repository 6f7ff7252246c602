import { isSecretOption } from '#shared/catalog/secret-option.ts';
import { SECRETS_INSIDE } from './secrets-inside.ts';
import type { Element } from '#shared/model/element.ts';

/** A value that left the product as `${NAME}`. `name` is without the braces; `where` says what it belongs to. */
export interface Secret {
  readonly name: string;
  readonly owner: string;
  readonly where: string;
}

/** Puts placeholders in the place of secrets and remembers both sides. Ask once for each value. */
export interface SecretBook {
  /** The value of an option as it may leave: itself, or a placeholder, or itself with the password inside replaced. */
  readonly protect: (owner: Element, section: string, key: string, value: string) => string;
  /** The same for a text that is not an option: a command line, an address. */
  readonly protectText: (owner: Element, field: string, value: string) => string;
  /** A placeholder for a secret that is needed and not stated. */
  readonly demand: (owner: Element, section: string, key: string) => string;
  readonly list: () => readonly Secret[];
  /** Hides secret values in prose, such as a finding that quotes an option. Values under four characters stay. */
  readonly conceal: (text: string) => string;
}

const PLACEHOLDER = /^\$\{([A-Za-z_]\w*)\}$/;
const SHORTEST_CONCEALED = 4;

export function createSecretBook(): SecretBook {
  const secrets = new Map<string, Secret>();
  const values = new Map<string, string>();
  // Where counting goes on, by name without its number: nothing is ever taken out of the book.
  const numbers = new Map<string, number>();
  const nameFor = (owner: Element, parts: readonly string[]): string => {
    const stem = placeholderStem([owner.name, ...parts]);
    let name = stem;
    let next = numbers.get(stem) ?? 2;
    for (; secrets.has(name); next += 1) name = `${stem}_${String(next)}`;
    numbers.set(stem, next);
    secrets.set(name, { name, owner: owner.name, where: parts.join(' / ') });
    return name;
  };
  const hide = (owner: Element, parts: readonly string[], value: string): string => {
    const given = PLACEHOLDER.exec(value)?.[1];
    if (given !== undefined) {
      secrets.set(given, secrets.get(given) ?? { name: given, owner: owner.name, where: parts.join(' / ') });
      return value;
    }
    const name = nameFor(owner, parts);
    values.set(value, name);
    return `\${${name}}`;
  };
  const hideInside = (owner: Element, parts: readonly string[], value: string): string =>
    SECRETS_INSIDE.reduce(
      (text, pattern) =>
        text.replace(
          pattern,
          (_match, before: string, secret: string) =>
            `${before}${hide(owner, [...parts, 'password'], secret)}`,
        ),
      value,
    );
  return {
    protect: (owner, section, key, value) =>
      value !== '' && isSecretOption(section, key)
        ? hide(owner, [section, key], value)
        : hideInside(owner, [section, key], value),
    protectText: (owner, field, value) => hideInside(owner, [field], value),
    demand: (owner, section, key) => `\${${nameFor(owner, [section, key])}}`,
    list: () => [...secrets.values()],
    conceal: (text) =>
      [...values]
        .filter(([value]) => value.length >= SHORTEST_CONCEALED)
        .sort(([left], [right]) => right.length - left.length)
        .reduce((shown, [value, name]) => shown.replaceAll(value, `\${${name}}`), text),
  };
}

function placeholderStem(parts: readonly string[]): string {
  const stem = parts.map((part) => part.toUpperCase().replace(/[^A-Z0-9]+/g, '_')).join('_');
  const trimmed = stem.replace(/_+/g, '_').replace(/^_|_$/g, '');
  return /^[A-Z]/.test(trimmed) ? trimmed : `SECRET_${trimmed}`;
}
