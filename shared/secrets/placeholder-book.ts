/** A value that left the product as `${NAME}`. `name` is without the braces; `where` says what it belongs to. */
export interface Secret {
  readonly name: string;
  readonly owner: string;
  readonly where: string;
}

/** Names for placeholders, each once. */
export interface PlaceholderBook {
  /** A new placeholder, braces included, named after its owner and what it stands for. */
  readonly add: (owner: string, parts: readonly string[]) => string;
  /** Notes a placeholder that somebody typed already, as `NAME`; the first place it belongs to stays. */
  readonly given: (name: string, owner: string, parts: readonly string[]) => void;
  readonly list: () => readonly Secret[];
}

/** Long enough to tell places apart, and short enough for a table. */
const LONGEST_STEM = 120;

/** @param taken names that stand in the document already: a new placeholder never has one of these */
export function createPlaceholderBook(taken: ReadonlySet<string>): PlaceholderBook {
  const secrets = new Map<string, Secret>();
  // Where counting goes on, by name without its number: nothing is ever taken out of the book.
  const numbers = new Map<string, number>();
  const note = (name: string, owner: string, parts: readonly string[]): void => {
    secrets.set(name, { name, owner, where: parts.join(' / ') });
  };
  return {
    add: (owner, parts) => {
      const stem = stemOf([owner, ...parts]);
      let name = stem;
      let next = numbers.get(stem) ?? 2;
      for (; secrets.has(name) || taken.has(name); next += 1) name = `${stem}_${String(next)}`;
      numbers.set(stem, next);
      note(name, owner, parts);
      return `\${${name}}`;
    },
    given: (name, owner, parts) => {
      if (!secrets.has(name)) note(name, owner, parts);
    },
    list: () => [...secrets.values()],
  };
}

/** The name of a placeholder that is the whole text, or undefined. */
export function placeholderName(text: string): string | undefined {
  return /^\$\{([A-Za-z_]\w*)\}$/.exec(text)?.[1];
}

/** The names of all placeholders in a text. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name);
}

function stemOf(parts: readonly string[]): string {
  const stem = parts
    .map((part) => part.slice(0, LONGEST_STEM).toUpperCase())
    .join('_')
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  const named = /^[A-Z]/.test(stem) ? stem : `SECRET_${stem}`;
  return named.slice(0, LONGEST_STEM);
}
