import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, readNumber } from '#shared/kernel/number-text.ts';

const COUNT = { whole: true, min: 0, max: 1_000_000 };

test.each([
  ['0', 0],
  ['120', 120],
  [' 7 ', 7],
  ['\u00a07\u3000', 7],
  ['+5', 5],
  ['007', 7],
  ['１２０', 120],
  ['1000000', 1_000_000],
])('"%s" is a count', (text, number) => {
  expect(readNumber(text, COUNT)).toEqual({ ok: true, value: number });
});

test.each([
  ['', /^Enter a whole number\.$/],
  ['   ', /^Enter a whole number\.$/],
  ['0x10', /in digits, such as 120/],
  ['0b1', /in digits/],
  ['1e3', /in digits/],
  ['12a', /in digits/],
  ['½', /in digits/],
  ['2²', /in digits/],
  ['١٢', /in digits/],
  ['Infinity', /in digits/],
  ['NaN', /in digits/],
  ['-', /in digits/],
  ['-0', /0 without a sign/],
  ['−0', /0 without a sign/],
  ['1.000', /without a sign between them: 1000\./],
  ['1,000', /without a sign between them: 1000\./],
  ['1 000', /: 1000\./],
  ['1\u202f000', /: 1000\./],
  ["1'000", /: 1000\./],
  ['1.000.000', /: 1000000\./],
  ['1,5', /whole number, without decimals/],
  ['1.5', /whole number, without decimals/],
  ['1.', /without a decimal point/],
  ['1.0', /without a decimal point/],
  ['-3', /0 or more/],
  ['1000001', /1000000 or less/],
  ['9007199254740993', /at most 15 digits/],
])('"%s" is no count, with the reason', (text, reason) => {
  expect(readNumber(text, COUNT)).toEqual({ ok: false, error: expect.stringMatching(reason) as string });
});

test.each([
  ['1.5', 1.5],
  ['0.125', 0.125],
  ['1.0', 1],
  ['1000.125', 1000.125],
  ['１．５', 1.5],
  ['-2.25', -2.25],
])('"%s" is a number that need not be whole', (text, number) => {
  expect(readNumber(text)).toEqual({ ok: true, value: number });
});

test.each([
  ['1,5', /point \(1\.5\)/],
  ['1.000', /Enter 1000, or 1\.0000/],
  ['1.125', /Enter 1125, or 1\.1250/],
  ['1.000,5', /without a sign between them/],
  ['1,000.5', /without a sign between them/],
  ['.5', /in digits, such as 120 or 1\.5/],
  ['1.', /in digits/],
  ['-0.0', /0 without a sign/],
  ['0.1234567890123456', /at most 15 digits/],
])('"%s" is no number, with the reason', (text, reason) => {
  expect(readNumber(text)).toEqual({ ok: false, error: expect.stringMatching(reason) as string });
});

test('a number in memory is the one that was written, whatever was written', () => {
  const signs = fc.constantFrom(...Array.from('0123456789.,+- ’eExX_１２'));
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 20 }), fc.boolean(), (text, whole) => {
      const read = readNumber(text, { whole });
      if (!read.ok) return;
      const digits = (written: string): string =>
        written
          .normalize('NFKC')
          .trim()
          .replace(/^\+/, '')
          .replace(/^(-?)0+(?=\d)/, '$1')
          .replace(/\.0+$|(\.\d*?)0+$/, '$1');
      expect(digits(numberText(read.value))).toBe(digits(text));
    }),
    { numRuns: 2000 },
  );
});

test('every number that can be shown is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (number) => {
      expect(readNumber(numberText(number), { whole: true })).toEqual({ ok: true, value: number });
    }),
  );
  for (const small of [0.1, 1e-7, 2.5e-9])
    expect(readNumber(numberText(small))).toEqual({ ok: true, value: small });
});
