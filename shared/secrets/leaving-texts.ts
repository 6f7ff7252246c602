import { findSecrets } from './find-secrets.ts';
import type { FoundSecret } from './found-secret.ts';
import { concealing, knownValues, type KnownPiece } from './known-values.ts';
import { createPlaceholderBook, placeholderName, type Secret } from './placeholder-book.ts';
import { united, withReplaced } from './span.ts';

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
  const leaving = ({ owner, parts, element }: TextPlace, value: string, { kind }: FoundSecret): string => {
    const isGiven = placeholderName(value) !== undefined;
    const isHidden = isGiven || choice === 'placeholder';
    const shown = isHidden ? hide({ owner, parts: [...parts, kind.word] }, value) : value;
    const placeholder = isHidden ? placeholderName(shown) : undefined;
    if (!isGiven)
      lookalikes.push({ owner, where: parts.join(' / '), kind: kind.label, element, placeholder });
    return shown;
  };
  const text = (place: TextPlace, given: string): string =>
    withReplaced(given, findSecrets(given), (found) =>
      leaving(place, given.slice(found.start, found.end), found),
    );
  const all = asOf(values, knownValues);
  let beforeProse: ((text: string) => readonly KnownPiece[]) | undefined;
  const prose = (place: TextPlace, given: string): string => {
    beforeProse ??= knownValues(values);
    const known = beforeProse(given);
    // What is kept is left to itself, with what is known in it replaced.
    if (choice === 'keep') return withReplaced(text(place, given), known, ({ replacement }) => replacement);
    const pieces = [...known, ...findSecrets(given)].sort((left, right) => left.end - right.end);
    return withReplaced(
      given,
      united<KnownPiece | FoundSecret>(pieces, (left, right) => ('kind' in left ? left : right)),
      (piece) =>
        'kind' in piece ? leaving(place, given.slice(piece.start, piece.end), piece) : piece.replacement,
    );
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
    prose,
    conceal: (given) => concealing(all())(given),
    secrets: book.list,
    lookalikes: () => lookalikes,
  };
}

/** What is made of a growing list, made anew only when it has grown. */
function asOf<Item, Made>(list: readonly Item[], make: (list: readonly Item[]) => Made): () => Made {
  let made: { readonly length: number; readonly value: Made } | undefined;
  return () => {
    if (made?.length !== list.length) made = { length: list.length, value: make(list) };
    return made.value;
  };
}
