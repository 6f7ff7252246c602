/** A place in a text; lines and columns count from 1. */
export interface JsonPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** Where a text stops being JSON. `isEnd`: it is sound as far as it goes, but ends too early. */
interface JsonDamage extends JsonPlace {
  readonly isEnd: boolean;
}

/** A key that its object has already. */
export interface RepeatedKey extends JsonPlace {
  readonly key: string;
}

/** An object or a list that is open where the reading stands. `keys`: those of an object so far, where they are asked for. */
interface Open {
  readonly bracket: string;
  readonly keys?: Set<string>;
}

/** What may come next: a value, also after `[`, a key, also after `{`, what follows a key or a value, or nothing. */
type Expected = 'value' | 'first-item' | 'key' | 'first-key' | 'colon' | 'next' | 'end';

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNFINISHED_LITERAL =
  /^(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?|-?(?:\d+(?:\.\d*)?(?:[eE][+-]?)?)?)$/;
const LONGEST_LITERAL = 40;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const UNFINISHED_ESCAPE = /^\\(?:u[0-9a-fA-F]{0,3})?$/;

const OBJECT: Open = { bracket: '{' };
const LIST: Open = { bracket: '[' };

/** Where the reading goes on and with what; `broken` when it cannot, at this offset. */
interface Step {
  readonly offset: number;
  readonly expected: Expected | 'broken';
}

/**
 * Finds what the JSON parser of the platform objected to: their messages differ, and some name no place. Undefined when
 * the text is JSON.
 */
export function findJsonDamage(text: string): JsonDamage | undefined {
  const found = scan(text, false);
  return found !== undefined && 'isEnd' in found ? found : undefined;
}

/** The first key that stands twice in one object, which the parser passes over in silence. The text has to be JSON. */
export function findRepeatedKey(text: string): RepeatedKey | undefined {
  const found = scan(text, true);
  return found !== undefined && 'key' in found ? found : undefined;
}

/** Reads with a list of open brackets instead of recursion, so depth does not matter. */
function scan(text: string, watchesKeys: boolean): JsonDamage | RepeatedKey | undefined {
  const open: Open[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    while (isBlank(text.charCodeAt(offset))) offset += 1;
    if (offset >= text.length) return expected === 'end' ? undefined : damageAt(text, text.length);
    const step = read(text, offset, expected, open);
    if (step.expected === 'broken') return damageAt(text, step.offset);
    if (watchesKeys) {
      if (step.expected === 'first-key') open.splice(-1, 1, { bracket: '{', keys: new Set() });
      const key = step.expected === 'colon' ? keyAt(text, offset, step.offset) : undefined;
      const keys = open.at(-1)?.keys;
      if (key !== undefined && keys?.has(key) === true) return { key, ...placeAt(text, offset) };
      if (key !== undefined) keys?.add(key);
    }
    ({ expected, offset } = step as { expected: Expected; offset: number });
  }
}

function keyAt(text: string, start: number, end: number): string {
  return String(JSON.parse(text.slice(start, end)));
}

function read(text: string, offset: number, expected: Expected, open: Open[]): Step {
  const character = text.charAt(offset);
  switch (character) {
    case '{':
    case '[':
      if (!takesValue(expected)) return { offset, expected: 'broken' };
      open.push(character === '{' ? OBJECT : LIST);
      return { offset: offset + 1, expected: character === '{' ? 'first-key' : 'first-item' };
    case '}':
    case ']':
      if (!mayClose(expected, character, open)) return { offset, expected: 'broken' };
      open.pop();
      return { offset: offset + 1, expected: afterValue(open) };
    case ',':
      if (expected !== 'next') return { offset, expected: 'broken' };
      return { offset: offset + 1, expected: open.at(-1)?.bracket === '{' ? 'key' : 'value' };
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

function readString(text: string, offset: number, expected: Expected, open: readonly Open[]): Step {
  const isKey = expected === 'key' || expected === 'first-key';
  if (!isKey && !takesValue(expected)) return { offset, expected: 'broken' };
  const end = endOfString(text, offset);
  if (end.damage) return { offset: end.offset, expected: 'broken' };
  return { offset: end.offset, expected: isKey ? 'colon' : afterValue(open) };
}

function readLiteral(text: string, offset: number, expected: Expected, open: readonly Open[]): Step {
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

function mayClose(expected: Expected, bracket: string, open: readonly Open[]): boolean {
  const matches = open.at(-1)?.bracket === (bracket === '}' ? '{' : '[');
  return matches && (expected === 'next' || expected === (bracket === '}' ? 'first-key' : 'first-item'));
}

function afterValue(open: readonly Open[]): Expected {
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
  return { ...placeAt(text, offset), isEnd: offset >= text.length };
}

/** The line and column of an offset. */
export function placeAt(text: string, offset: number): JsonPlace {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return { offset, line, column: offset - start + 1 };
}
