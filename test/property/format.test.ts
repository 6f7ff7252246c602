// Laws of the file format over random documents and random damage.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { findJsonDamage, findRepeatedKey } from '#shared/format/json-damage.ts';
import { hasRepeatedKeys } from '#shared/format/key-count.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { Topology } from '#shared/model/topology.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

function decoded(text: string): Topology {
  const result = decodeTopology(text);
  if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
  return result.value.document;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('decoding what was encoded gives the same document', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      expect(decoded(encodeTopology(document, '1.2.3'))).toEqual(document);
    }),
  );
});

test('encoding again gives the same text, whatever order the records were in', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      const text = encodeTopology(document, '1.2.3');
      expect(encodeTopology(decoded(text), '1.2.3')).toBe(text);
      const elements = Object.fromEntries(Object.entries(document.elements).reverse());
      expect(encodeTopology({ ...document, elements }, '1.2.3')).toBe(text);
    }),
  );
});

test('no text makes decoding throw, and every refusal says what, where and what to do', () => {
  const mark = '{"magic":"stave-topology","formatVersion":3,"appVersion":"1","topology":';
  const json = fc.json({ maxDepth: 4 });
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    json,
    json.map((topology) => `${mark}${topology}}`),
    json.map((inside) => inside.replace('{', mark)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = decodeTopology(text);
      if (result.ok) return;
      for (const said of [result.error.message, result.error.place, result.error.remedy])
        expect(said).not.toBe('');
    }),
    { numRuns: 400 },
  );
});

test('a file cut anywhere is told to be truncated, never read in part', () => {
  const documents = fc.tuple(arbitraryTopology({ maxElements: 6 }), fc.nat());
  fc.assert(
    fc.property(documents, ([document, cut]) => {
      const text = encodeTopology(document, '1').trimEnd();
      const part = text.slice(0, 1 + (cut % (text.length - 1)));
      const result = decodeTopology(part);
      expect(result).toMatchObject({ ok: false, error: { kind: 'truncated' } });
    }),
  );
});

test('a file with one character changed is refused or still a sound document', () => {
  const given = fc.tuple(
    arbitraryTopology({ maxElements: 6 }),
    fc.nat(),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(given, ([document, place, character]) => {
      const text = encodeTopology(document, '1');
      const at = place % text.length;
      const result = decodeTopology(text.slice(0, at) + character + text.slice(at + 1));
      if (result.ok)
        expect(decoded(encodeTopology(result.value.document, '1'))).toEqual(result.value.document);
    }),
    { numRuns: 300 },
  );
});

test('the scanner finds damage exactly where the platform refuses the text', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"\\n"',
    '"\\x"',
    '"',
    '1',
    '-',
    '-0.5e+3',
    '01',
    'true',
    'tru',
    'null',
    ' ',
    '\n',
    '\u0001',
  );
  const broken = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.tuple(fc.json(), fc.nat(), pieces).map(([text, place, piece]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at);
    }),
    fc.json(),
  );
  fc.assert(
    fc.property(broken, (text) => {
      expect(findJsonDamage(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('canonical text is the same for equal values, ends in one newline and reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value);
      expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('a key that stands twice is counted exactly where the scanner finds one', () => {
  const key = fc.constantFrom('a', 'b', '\\u0061', '__proto__', ':', '{\\"a\\":', 'a\\\\');
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('1', 'null', '"a:b"', '"\\\\"', '[]', '{}'),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 4 })
        .map((entries) => `{${entries.map(([name, item]) => `"${name}" : ${item}`).join(',\n')}}`),
    ),
  }));
  fc.assert(
    fc.property(value, (text) => {
      const repeatedKey = findRepeatedKey(text);
      expect(hasRepeatedKeys(text, JSON.parse(text))).toBe(repeatedKey !== undefined);
      if (repeatedKey === undefined) return;
      const line = text.split('\n')[repeatedKey.line - 1] ?? '';
      expect(line.slice(repeatedKey.column - 1)).toMatch(/^"/);
    }),
    { numRuns: 1000 },
  );
});
