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
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const UNFINISHED_ESCAPE = /^\\(?:u[0-9a-fA-F]{0,3})?$/;

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
    const character = text.charAt(offset);
    const closes = (character === '}' || character === ']') && mayClose(expected, character, open);
    if (closes) open.pop();
    if (closes || (expected === 'next' && character === ',') || (expected === 'colon' && character === ':')) {
      expected = closes
        ? afterValue(open)
        : character === ':'
          ? 'value'
          : open.at(-1) === '{'
            ? 'key'
            : 'value';
      offset += 1;
    } else if (character === '"' && expected !== 'colon' && expected !== 'next' && expected !== 'end') {
      const end = endOfString(text, offset);
      if (end.damage) return damageAt(text, end.offset);
      expected = expected === 'key' || expected === 'first-key' ? 'colon' : afterValue(open);
      offset = end.offset;
    } else if ((character === '{' || character === '[') && takesValue(expected)) {
      open.push(character);
      expected = character === '{' ? 'first-key' : 'first-item';
      offset += 1;
    } else {
      const length = takesValue(expected) ? literalLength(text, offset) : 0;
      if (length === 0) return damageAt(text, endsInside(text, offset, expected) ? text.length : offset);
      expected = afterValue(open);
      offset += length;
    }
  }
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

function endsInside(text: string, offset: number, expected: Expected): boolean {
  return takesValue(expected) && text.length - offset < 40 && UNFINISHED_LITERAL.test(text.slice(offset));
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
