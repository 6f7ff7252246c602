// Finished sentences, and what they quote too much of.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, visible } from '#shared/kernel/foreign-text.ts';
import { isLongText, quotingBriefly } from '#shared/kernel/quotations.ts';
import { hostileText, RAW_SIGN } from '#test/support/hostile-text.ts';
import { longestQuoted } from '#test/support/longest-quoted.ts';

const LONG = 'x'.repeat(300);

test('a text is long when more than 200 signs would be shown of it', () => {
  expect([isLongText(''), isLongText('x'.repeat(200)), isLongText('\n'.repeat(40))]).toEqual([
    false,
    false,
    false,
  ]);
  expect([isLongText('x'.repeat(201)), isLongText('\n'.repeat(41)), isLongText(LONG)]).toEqual([
    true,
    true,
    true,
  ]);
});

test('an excerpt stands in the place of a long text, wherever that stands and as often as it does', () => {
  const brief = quotingBriefly([LONG]);
  expect(brief(`"${LONG}" and ${LONG}_b differ.`)).toBe(`"${excerpt(LONG)}" and ${excerpt(LONG)}_b differ.`);
  expect(brief(LONG)).toBe(excerpt(LONG));
  expect(brief(`${LONG} is long.`)).toBe('x'.repeat(200) + '… (300 characters) is long.');
});

test('a part of a long text is cut as well, and what is not long is left', () => {
  const words = Array.from({ length: 200 }, (_, index) => `word${String(index)}`).join(' ');
  const brief = quotingBriefly([words]);
  const part = words.slice(37, 600);
  expect(brief(`It says "${part}".`)).toBe(`It says "${excerpt(part)}".`);
  expect(brief(`It says "${part.slice(0, 200)}".`)).toBe(`It says "${part.slice(0, 200)}".`);
  expect(brief('z'.repeat(300))).toBe('z'.repeat(300));
  expect(quotingBriefly([])(LONG)).toBe(LONG);
});

test('texts that begin in the same way are one quotation each', () => {
  const [one, other] = [`${LONG}, the one`, `${LONG}, the other`];
  const brief = quotingBriefly([one, other]);
  expect(brief(`${one} and ${other}.`)).toBe(`${excerpt(one)} and ${excerpt(other)}.`);
});

test('whatever the texts, no sentence quotes more than 200 signs of any, or steers what shows it', () => {
  // What stands around them is in none, or it could not be told where a quotation ends.
  const long = fc
    .tuple(hostileText(8), fc.integer({ min: 1, max: 400 }), hostileText(40))
    .map(([unit, count, end]) => `${unit.repeat(count)}${end}`);
  const sentence = (texts: readonly string[]): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.constantFrom(...texts), fc.constantFrom('» and «', '»«')), {
        maxLength: 5,
      })
      .map((parts) => `It has «${parts.flat().join('')}».`);
  fc.assert(
    fc.property(
      fc
        .array(long, { minLength: 1, maxLength: 4 })
        .chain((texts) => fc.tuple(fc.constant(texts), sentence(texts))),
      ([texts, text]) => {
        const said = quotingBriefly(texts.filter(isLongText))(text);
        expect(said).not.toMatch(RAW_SIGN);
        for (const quoted of texts.filter(isLongText))
          expect(longestQuoted(said, visible(quoted))).toBeLessThanOrEqual(200);
        if (!texts.some(isLongText)) expect(said).toBe(visible(text));
      },
    ),
  );
});

test('ten million signs take no longer than their length', () => {
  const huge = 'abcdefghij'.repeat(1_000_000);
  const other = `${'abcdefghij'.repeat(30)}k`;
  expect(quotingBriefly([other, huge])(`${huge}${huge}`).length).toBeLessThan(300);
});
