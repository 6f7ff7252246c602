// Sections and options of few names in many spellings.
import fc from 'fast-check';

const blanks = fc.constantFrom('', '', ' ', '\t', '  ');

/** A name with any of its letters in the other case, and blanks around it. */
function spelled(...names: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(blanks, fc.mixedCase(fc.constantFrom(...names)), blanks)
    .map(([before, name, after]) => `${before}${name}${after}`);
}

/** The tab of an element in which one option is often written several times. */
export const arbitrarySpellings = fc.dictionary(
  spelled('settings', 'mine', 'a'),
  fc.dictionary(spelled('routing-timeout', 'own', 'b'), fc.constantFrom('1', '2', '3'), {
    noNullPrototype: true,
  }),
  { noNullPrototype: true, maxKeys: 8 },
);
