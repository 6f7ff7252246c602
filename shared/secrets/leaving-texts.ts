import { findSecrets } from './find-secrets.ts';
import { concealing, knownValues } from './known-values.ts';
import {
  createPlaceholderBook,
  outsidePlaceholders,
  placeholderName,
  type Secret,
} from './placeholder-book.ts';
import { withReplaced } from './span.ts';

/** What becomes of what only looks like a secret. What an option says is a secret becomes a placeholder either way. */
export const lookalikeChoices = ['placeholder', 'keep'] as const;
export type LookalikeChoice = (typeof lookalikeChoices)[number];

/** Where a text belongs: whose it is, by its name as it leaves, and which of its texts. */
export interface TextPlace {
  readonly owner: string;
  /** As people call it; the parts that tell it apart, such as section and key of an option. */
  readonly parts: readonly string[];
  /** The element, where the owner is one. */
  readonly element?: string | undefined;
}

/** Something that looks like a secret, and where it stands; never the secret itself. */
export interface Lookalike {
  readonly owner: string;
  readonly where: string;
  /** As people call it: "GitHub token". */
  readonly kind: string;
  readonly element: string | undefined;
  /** Name of the placeholder in its place, without the braces; undefined where it was left as it is. */
  readonly placeholder: string | undefined;
}

/** Makes texts fit to leave and remembers what it replaced. */
export interface LeavingTexts {
  /** A value that is said to be secret: a placeholder, whatever it is; an empty one stays. */
  readonly secret: (place: TextPlace, value: string) => string;
  /** Another text: itself, with placeholders for what looks like a secret in it. */
  readonly text: (place: TextPlace, text: string) => string;
  /** The same for what names something: equal names stay equal. */
  readonly name: (place: TextPlace, name: string) => string;
  /** The same for what people write in sentences, where secrets that stand elsewhere are replaced too. To be asked last. */
  readonly prose: (place: TextPlace, text: string) => string;
  /** A placeholder for a secret that is needed and not stated. */
  readonly demand: (place: TextPlace) => string;
  /** Replaces the known secrets in prose, such as a finding that quotes an option; those under four characters stay. */
  readonly conceal: (text: string) => string;
  /** All placeholders so far. */
  readonly secrets: () => readonly Secret[];
  /** Everything so far that looks like a secret, in the order in which it was met. */
  readonly lookalikes: () => readonly Lookalike[];
}

/** @param taken names of placeholders that are in the document already */
export function leavingTexts(choice: LookalikeChoice, taken: ReadonlySet<string>): LeavingTexts {
  const book = createPlaceholderBook(taken);
  const values: (readonly [value: string, placeholder: string])[] = [];
  const names = new Map<string, { readonly shown: string; readonly found: readonly Lookalike[] }>();
  const lookalikes: Lookalike[] = [];
  let concealer: { readonly knows: number; readonly conceal: (text: string) => string } | undefined;

  const hide = ({ owner, parts }: TextPlace, value: string): string => {
    const given = placeholderName(value);
    if (given !== undefined) {
      book.given(given, owner, parts);
      return value;
    }
    const placeholder = book.add(owner, parts);
    values.push([value, placeholder]);
    return placeholder;
  };
  const text = (place: TextPlace, given: string): string =>
    withReplaced(given, findSecrets(given), ({ start, end, kind }) => {
      const value = given.slice(start, end);
      const { owner, parts, element } = place;
      const isGiven = placeholderName(value) !== undefined;
      const shown =
        isGiven || choice === 'placeholder' ? hide({ owner, parts: [...parts, kind.word] }, value) : value;
      if (!isGiven)
        lookalikes.push({
          owner,
          where: parts.join(' / '),
          kind: kind.label,
          element,
          placeholder: choice === 'placeholder' ? placeholderName(shown) : undefined,
        });
      return shown;
    });
  const conceal = (prose: string): string => {
    if (concealer?.knows !== values.length)
      concealer = { knows: values.length, conceal: concealing(knownValues(values)) };
    return outsidePlaceholders(prose, concealer.conceal);
  };
  return {
    secret: (place, value) => (value === '' ? value : hide(place, value)),
    text,
    name: (place, name) => {
      const known = names.get(name);
      if (known === undefined) {
        const before = lookalikes.length;
        const shown = text(place, name);
        names.set(name, { shown, found: lookalikes.slice(before) });
        return shown;
      }
      const { owner, parts, element } = place;
      for (const found of known.found)
        lookalikes.push({ ...found, owner, where: parts.join(' / '), element });
      return known.shown;
    },
    demand: ({ owner, parts }) => book.add(owner, parts),
    prose: (place, prose) => conceal(text(place, prose)),
    conceal,
    secrets: book.list,
    lookalikes: () => lookalikes,
  };
}
