// Every text once, and the same as trying one number after the other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uniqueTexts } from '#shared/kernel/unique-text.ts';

test('the second of a kind gets the first free number', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'A', 'a~2', 'a~3', 'b', 'B~2')), (texts) => {
      const likeness = (text: string): string => text.toLowerCase();
      const unique = uniqueTexts('~', likeness);
      const taken = new Set<string>();
      for (const text of texts) {
        let expected: string = text;
        for (let next = 2; taken.has(likeness(expected)); next += 1) expected = `${text}~${next}`;
        taken.add(likeness(expected));
        expect(unique(text)).toBe(expected);
      }
    }),
  );
});
