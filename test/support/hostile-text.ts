// Names of strangers that try to steer what shows them.
import fc from 'fast-check';

const SIGNS = [
  '\n', '\r\n', '\t', '\0', '\u001B', '\u007F', '\u0085', '\u009B', '\u061C', '\u200E', '\u200F', '\u2028', '\u2029',
  '\u202A', '\u202E', '\u2066', '\u2069', '\uFEFF', '\uD800', '\uDC00', '\n- ', '\n# ', '\nstave: ', '\n  remedy: ',
]; // prettier-ignore

/** What no output may hold, but for the line feeds that end its own lines. */
export const RAW_SIGN =
  /[\0-\x09\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u; // eslint-disable-line no-control-regex

/** Texts of any characters among which are control and direction characters, line breaks and halves of characters. */
export function hostileText(most = 12): fc.Arbitrary<string> {
  const unit = fc.oneof(
    fc.constantFrom(...SIGNS),
    fc.string({ unit: 'binary', maxLength: 2 }),
    fc.constantFrom('a', 'b'),
  );
  return fc.array(unit, { minLength: 1, maxLength: most }).map((parts) => `n${parts.join('')}`);
}
