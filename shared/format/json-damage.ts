/** Where a text stops being JSON. `isEnd`: it is sound as far as it goes, but ends too early. */
export interface JsonDamage {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly isEnd: boolean;
}

/** What may come next: a value, also after `[`, a key, also after `{`, what follows a key or a value, or nothing. */
type Expected = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNFINISHED_LITERAL =
  /^(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?|-?(?:\d+(?:\.\d*)?(?:[eE][+-]?)?)?)$/;
const LONGEST_LITERAL = 40;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const UNFINISHED_ESCAPE = /^\\(?:u[0-9a-fA-F]{0,3})?$/;

/** Where the reading goes on and with what; `broken` when it cannot, at this offset. */
interface Step {
  readonly offset: number;
  readonly expected: Expected | 'broken';
}

/**
 * Finds what the JSON parser of the platform objected to: their messages differ, and some name no place. Reads with a
 * list of open brackets instead of recursion, so depth does not matter. Undefined when the text is JSON.
 */
export function findJsonDamage(text: string): JsonDamage | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    while (isBlank(text.charCodeAt(offset))) offset += 1;
    if (offset >= text.length) return expected === 'end' ? undefined : damageAt(text, text.length);
    const step = read(text, offset, expected, open);
    if (step.expected === 'broken') return damageAt(text, step.offset);
    ({ expected, offset } = step as { expected: Expected; offset: number });
  }
}

function read(text: string, offset: number, expected: Expected, open: string[]): Step {
  const character = text.charAt(offset);
  switch (character) {
    case '{':
    case '[':
      if (!takesValue(expected)) return { offset, expected: 'broken' };
      open.push(character);
      return { offset: offset + 1, expected: character === '{' ? 'first-key' : 'first-item' };
    case '}':
    case ']':
      if (!mayClose(expected, character, open)) return { offset, expected: 'broken' };
      open.pop();
      return { offset: offset + 1, expected: afterValue(open) };
    case ',':
      if (expected !== 'next') return { offset, expected: 'broken' };
      return { offset: offset + 1, expected: open.at(-1) === '{' ? 'key' : 'value' };
    case ':':
      return {
        offset: expected === 'colon' ? offset + 1 : offset,
        expected: expected === 'colon' ? 'value' : 'broken',
      };
    case '"':
      return readString(text, offset, expected, open);
    default:
      return readLiteral(text, offset, expected, open);
  }
}

function readString(text: string, offset: number, expected: Expected, open: readonly string[]): Step {
  const isKey = expected === 'key' || expected === 'first-key';
  if (!isKey && !takesValue(expected)) return { offset, expected: 'broken' };
  const end = endOfString(text, offset);
  if (end.damage) return { offset: end.offset, expected: 'broken' };
  return { offset: end.offset, expected: isKey ? 'colon' : afterValue(open) };
}

function readLiteral(text: string, offset: number, expected: Expected, open: readonly string[]): Step {
  if (!takesValue(expected)) return { offset, expected: 'broken' };
  const length = literalLength(text, offset);
  if (length > 0) return { offset: offset + length, expected: afterValue(open) };
  return { offset: isUnfinishedLiteral(text, offset) ? text.length : offset, expected: 'broken' };
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function takesValue(expected: Expected): boolean {
  return expected === 'value' || expected === 'first-item';
}

function mayClose(expected: Expected, bracket: string, open: readonly string[]): boolean {
  const matches = open.at(-1) === (bracket === '}' ? '{' : '[');
  return matches && (expected === 'next' || expected === (bracket === '}' ? 'first-key' : 'first-item'));
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'end' : 'next';
}

function literalLength(text: string, offset: number): number {
  LITERAL.lastIndex = offset;
  return LITERAL.exec(text)?.[0].length ?? 0;
}

function isUnfinishedLiteral(text: string, offset: number): boolean {
  return text.length - offset < LONGEST_LITERAL && UNFINISHED_LITERAL.test(text.slice(offset));
}

/** The offset after the closing quote; or, with `damage`, that of the first character that cannot stand in a string. */
function endOfString(text: string, start: number): { readonly offset: number; readonly damage: boolean } {
  let offset = start + 1;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === 34) return { offset: offset + 1, damage: false };
    if (code < 32) return { offset, damage: true };
    if (code === 92) {
      ESCAPE.lastIndex = offset;
      const length = ESCAPE.exec(text)?.[0].length;
      if (length === undefined) {
        return {
          offset: UNFINISHED_ESCAPE.test(text.slice(offset, offset + 7)) ? text.length : offset,
          damage: true,
        };
      }
      offset += length;
    } else offset += 1;
  }
  return { offset: text.length, damage: true };
}

function damageAt(text: string, offset: number): JsonDamage {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { offset, line, column: offset - before.lastIndexOf('\n'), isEnd: offset >= text.length };
}
