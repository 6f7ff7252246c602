import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#shared/format/decode-text.ts';

const decoded = (bytes: Uint8Array) => decodeText(bytes, TextDecoder);
const wellFormed = fc.string({ unit: 'binary' });
const file = '{"name":"Zürich – Köln","elements":{"a":"Größe"}}\n';

/** The bytes of a text in UTF-16. */
function wide(text: string, order: 'le' | 'be', mark = '\uFEFF'): Uint8Array {
  const bytes = new Uint8Array((mark.length + text.length) * 2);
  const view = new DataView(bytes.buffer);
  [...Array(mark.length + text.length).keys()].forEach((index) => {
    view.setUint16(index * 2, (mark + text).charCodeAt(index), order === 'le');
  });
  return bytes;
}

/** The bytes of a text whose characters all have the same number in Windows-1252. */
function narrow(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

describe('text is read', () => {
  test.each(['le', 'be'] as const)('in UTF-16 %s with a byte order mark, whatever it says', (order) => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        // Two zero bytes behind the mark make it that of UTF-32.
        fc.pre(!text.startsWith('\0'));
        expect(decoded(wide(text, order))).toEqual({ ok: true, value: text });
      }),
      { seed: 14 },
    );
  });

  test('in UTF-8, with a byte order mark or without', () => {
    for (const mark of ['', '\uFEFF'])
      expect(decoded(new TextEncoder().encode(mark + file))).toEqual({ ok: true, value: file });
  });
});

describe('what is not read is named', () => {
  const ascii = '{"name":"London","elements":{}}';
  const utf8 = new TextEncoder().encode(file);
  test.each<[string, Uint8Array, RegExp, RegExp | undefined]>([
    ['UTF-16 LE without a mark', wide(ascii, 'le', ''), /UTF-16 without a byte order mark/, /UTF-8/],
    ['UTF-16 BE without a mark', wide(ascii, 'be', ''), /UTF-16 without a byte order mark/, /UTF-8/],
    ['UTF-16 cut in a character', wide(ascii, 'le').slice(0, -1), /damaged or missing/, /another copy/],
    ['UTF-32', Uint8Array.of(0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0), /UTF-32/, /UTF-8/],
    ['Windows-1252', narrow('{\n"name":"Z\u00fcrich"}'), /line 2.*Windows-1252/, /UTF-8/],
    [
      'UTF-8 with a damaged byte',
      utf8.map((byte, index) => (index === 10 ? 0xff : byte)),
      /UTF-8, but .* line 1 is damaged/,
      /another copy/,
    ],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), /not text/, undefined],
  ])('%s', (_what, bytes, message, remedy) => {
    const read = decoded(bytes);
    if (read.ok) throw new Error('It was read.');
    expect(read.error.message).toMatch(message);
    if (remedy === undefined) expect(read.error.remedy).toBeUndefined();
    else expect(read.error.remedy).toMatch(remedy);
  });

  test('bytes of any kind are answered, never with replaced characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const read = decoded(bytes);
        if (!read.ok) expect(read.error.message).not.toBe('');
      }),
      { seed: 14 },
    );
  });
});
