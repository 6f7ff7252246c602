/** How much a JSON text holds, and what of it cannot be kept. */
export interface TextMeasure {
  /** Values, those inside others included; one more at most. */
  readonly values: number;
  /** Entries of the longest list or object; one more at most. */
  readonly entries: number;
  /** How deep lists and objects stand in each other. */
  readonly depth: number;
  /** Where the first number stands that reading would change. */
  readonly lossy: { readonly offset: number; readonly literal: string } | undefined;
}

const NUMBER = /-?\d[\d.eE+-]*/y;
const LONGEST_SAFE_LITERAL = 15;

/**
 * Measures a text in one pass, without building anything: what is refused for its size must cost less than reading it.
 * Of a text that is no JSON the figures are only a guess.
 */
export function measureText(text: string): TextMeasure {
  let values = 1;
  let depth = 0;
  let deepest = 0;
  let entries = 0;
  const counts: number[] = [0];
  let lossy: TextMeasure['lossy'];
  for (let offset = 0; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 34) offset = endOfString(text, offset);
    else if (code === 44) {
      values += 1;
      const count = (counts[depth] ?? 0) + 1;
      counts[depth] = count;
      if (count > entries) entries = count;
    } else if (code === 91 || code === 123) {
      values += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
      counts[depth] = 1;
      if (entries === 0) entries = 1;
    } else if (code === 93 || code === 125) depth = Math.max(0, depth - 1);
    else if (isDigit(code) || (code === 45 && isDigit(text.charCodeAt(offset + 1)))) {
      NUMBER.lastIndex = offset;
      const literal = NUMBER.exec(text)?.[0] ?? '';
      if (lossy === undefined && isLossy(literal)) lossy = { offset, literal };
      offset += literal.length - 1;
    }
  }
  return { values, entries, depth: deepest, lossy };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function endOfString(text: string, start: number): number {
  let offset = start + 1;
  for (; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 92) offset += 1;
    else if (code === 34) return offset;
  }
  return offset;
}

/** Whole numbers beyond 2^53 are rounded, greater ones become infinite, and -0 is written as 0. */
function isLossy(literal: string): boolean {
  if (literal.length <= LONGEST_SAFE_LITERAL && !/[eE]|^-0/.test(literal)) return false;
  const value = Number(literal);
  return (
    !Number.isFinite(value) ||
    Object.is(value, -0) ||
    (Number.isInteger(value) && !Number.isSafeInteger(value))
  );
}
