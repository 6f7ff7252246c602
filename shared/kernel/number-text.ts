import { fail, ok, type Result } from './result.ts';

/** What a number has to be; without bounds, anything that 15 digits can say. */
export interface NumberRange {
  readonly whole?: boolean | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Up to so many digits, a number in memory is exactly the one that was written. */
const MOST_DIGITS = 15;

/** Signs that some language puts between the thousands. A point and a comma do so too, but not alone. */
const GROUPED = /^[+-]?\d+(?:[\s'’_.,٬]\d+)+$/u;

/**
 * The number that a typed text means, or why it is refused, in sentences. Understood are digits (those of East Asian widths
 * too) with blanks around them, a sign before them, and in numbers that need not be whole a decimal point. A sign between the
 * thousands is refused, and so is everything that languages read differently: "1,5", and "1.000", which is one or a thousand.
 * What other notations call numbers (0x10, 1e3, -0) is none here.
 */
export function readNumber(text: string, range: NumberRange = {}): Result<number, string> {
  const plain = withUsualDigits(text.trim());
  const problem = notationProblem(plain, range.whole === true) ?? rangeProblem(Number(plain), range);
  return problem === undefined ? ok(Number(plain)) : fail(problem);
}

/** Digits and signs of East Asian widths, and the minus of typesetting, as keyboards write them. */
function withUsualDigits(text: string): string {
  return text
    .replace(/[\uFF0B\uFF0D\uFF0E\uFF10-\uFF19]/gu, (wide) =>
      String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0),
    )
    .replace(/^\u2212/u, '-');
}

function notationProblem(text: string, whole: boolean): string | undefined {
  const kind = whole ? 'a whole number' : 'a number';
  if (text === '') return `Enter ${kind}.`;
  if (/^[+-]?\d+$/.test(text) || (!whole && /^[+-]?\d+\.\d+$/.test(text))) return digitsProblem(text);
  if (whole && /^[+-]?\d+\.0*$/.test(text) && !isGrouping(text))
    return 'Enter a whole number, without a decimal point.';
  if (GROUPED.test(text)) return groupedProblem(text, whole);
  return `Enter ${kind} in digits, such as ${whole ? '120' : '120 or 1.5'}.`;
}

/** Of what is a number in form: whether it can be meant. */
function digitsProblem(text: string): string | undefined {
  if (/^-[0.]+$/.test(text)) return 'Enter 0 without a sign.';
  if (text.replace(/^[+-]?[0.]*/, '').replace('.', '').length > MOST_DIGITS)
    return `Enter at most ${String(MOST_DIGITS)} digits.`;
  if (!isGrouping(text)) return undefined;
  return `${text} is read as a thousand or as a fraction, depending on the language. Enter ${text.replace('.', '')}, or ${text}0 with one more digit.`;
}

/** Whether a point could stand between thousands. */
function isGrouping(text: string): boolean {
  return /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text);
}

function groupedProblem(text: string, whole: boolean): string {
  const thousands = `Enter thousands without a sign between them: ${text.replace(/[^\d-]/gu, '')}.`;
  if (whole && !/^[+-]?\d{1,3}(?:[\s'’_.,٬]\d{3})+$/u.test(text))
    return 'Enter a whole number, without decimals.';
  if (whole || !/^[+-]?\d+,\d+$/.test(text)) return thousands;
  return `Enter decimals with a point (${text.replace(',', '.')}) and thousands without a sign; a comma is neither here.`;
}

function rangeProblem(number: number, { min, max }: NumberRange): string | undefined {
  if (min !== undefined && number < min) return `Enter ${String(min)} or more.`;
  if (max !== undefined && number > max) return `Enter ${String(max)} or less.`;
  return undefined;
}

/** A number as `readNumber` reads it: digits and at most a decimal point, never an exponent. */
export function numberText(number: number): string {
  return number.toLocaleString('en', {
    useGrouping: false,
    maximumFractionDigits: 20,
    maximumSignificantDigits: 17,
  });
}

/** Why a text is no number of a range, in sentences; undefined when it is one. */
export function numberProblem(text: string, range: NumberRange): string | undefined {
  const read = readNumber(text, range);
  return read.ok ? undefined : read.error;
}

/** A typed number as it is usually written; what is no number only without the blanks around it. */
export function usualNumberText(text: string, range: NumberRange): string {
  const read = readNumber(text, range);
  return read.ok ? numberText(read.value) : text.trim();
}
