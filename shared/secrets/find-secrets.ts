import { findInAddresses } from './find-in-addresses.ts';
import { findKeyBlocks } from './find-key-blocks.ts';
import { findNamed } from './find-named.ts';
import { findTokens } from './find-tokens.ts';
import type { FoundSecret } from './found-secret.ts';
import { united } from './span.ts';

/** The most telling first: where two overlap, the kind of the first of them stays. */
const FINDERS: readonly ((text: string) => readonly FoundSecret[])[] = [
  findKeyBlocks,
  findTokens,
  findInAddresses,
  findNamed,
];

/**
 * Everything in a text that looks like a secret, in order and without overlaps. The time it takes is linear in the length of
 * the text, whatever stands in it.
 */
export function findSecrets(text: string): readonly FoundSecret[] {
  const ranked = FINDERS.flatMap((find, rank) => find(text).map((found) => ({ ...found, rank })));
  if (ranked.length < 2) return ranked;
  ranked.sort((left, right) => left.end - right.end || right.start - left.start);
  return united(ranked, (left, right) => (left.rank <= right.rank ? left : right)).map(
    ({ start, end, kind }) => ({
      start,
      end,
      kind,
    }),
  );
}
