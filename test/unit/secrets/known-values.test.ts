import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { concealing, knownValues } from '#shared/secrets/known-values.ts';

const concealed = (values: readonly string[], text: string): string =>
  concealing(knownValues(values.map((value, index) => [value, `<${String(index)}>`] as const)))(text);

test('the longest of values that overlap stands for all of them, and no piece of any stays', () => {
  expect(concealed(['abcd', 'cdefgh', 'bcde'], 'x abcdefgh y abcd')).toBe('x <1> y <0>');
  expect(concealed(['abcd'], 'abcdabcd')).toBe('<0><0>');
  expect(concealed(['abc', ' abcd '], 'abc abcd')).toBe('abc <1>');
});

test('as messages quote them: with escapes, and shortened', () => {
  const value = `line one\nline two ${'x'.repeat(300)}`;
  expect(concealed([value], `It says "${excerpt(value)}".`)).toBe('It says "<0>… (318 characters)".');
  expect(concealed([value], `It says "${excerpt(value, 20)}".`)).toMatch(/^It says "<0>… /);
  expect(concealed(['first-secret'], 'first and first…')).toBe('first and <0>…');
});

test('what is hidden is what a search for one value after the other finds', () => {
  const text = fc.stringMatching(/^[ab ]{0,40}$/);
  const values = fc.array(fc.stringMatching(/^[ab]{4,7}$/), { maxLength: 8 });
  fc.assert(
    fc.property(values, text, (known, shown) => {
      const isHidden = new Array<boolean>(shown.length).fill(false);
      for (const value of known) {
        for (let at = shown.indexOf(value); at !== -1; at = shown.indexOf(value, at + 1))
          isHidden.fill(true, at, at + value.length);
      }
      const left = Array.from(shown)
        .filter((_, place) => isHidden[place] !== true)
        .join('');
      expect(concealed(known, shown).replace(/<\d>/g, '')).toBe(left);
    }),
    { numRuns: 2000 },
  );
});

test('values that are too long to be looked for one by one are hidden to their end', () => {
  const values = ['x', 'y', 'z'].map((sign) => `${sign}${'ab'.repeat(250_000)}${sign}`);
  const [first = '', second = ''] = values;
  expect(concealed(values, `${first}, ${second}${first} ${first.slice(0, -1)}.`)).toBe('<0>, <1><0> <0>.');
  expect(
    concealed(['a'.repeat(1_200_000)], `b${'a'.repeat(1_500_000)}b`).replace(/<0>/g, '').length,
  ).toBeLessThan(3);
});

test('ten thousand values of one beginning and a text of a million characters are read in one go', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => 'a'.repeat(60) + String(index));
  expect(concealed(values, 'a'.repeat(1_000_000))).toHaveLength(1_000_000);
  expect(
    concealed(['a'.repeat(100_000), `${'a'.repeat(100_000)}b`], 'a'.repeat(999_999)).length,
  ).toBeLessThan(20);
});
