/** Hands out identifiers that are unique within one document. Each call returns a new one. */
export type IdSource = () => string;

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 10;

/**
 * Identifiers of ten base-36 characters (about 51 bits) starting with a letter, so that they are legal XML ids too.
 * `random` returns numbers in [0, 1): a secure source in the app, a seeded one where output must be repeatable.
 */
export function createIdSource(random: () => number): IdSource {
  return () => {
    let id = pick(ALPHABET.slice(10), random);
    while (id.length < ID_LENGTH) id += pick(ALPHABET, random);
    return id;
  };
}

function pick(characters: string, random: () => number): string {
  return characters.charAt(Math.floor(random() * characters.length));
}
