// What a file may hold at most: the limit passes, one more is refused with the limit named.
import { expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { placeAt } from '#shared/format/json-damage.ts';
import { readJson } from '#shared/format/read-json.ts';
import { measureText } from '#shared/format/text-measure.ts';
import { unsavable } from '#shared/format/savable.ts';
import { decodeLibraryItem } from '#shared/library/item-file.ts';
import { newTopology } from '#shared/model/topology.ts';
import { z } from '#shared/kernel/schema.ts';
import type { FileFormat } from '#shared/format/file-format.ts';

const format: FileFormat = {
  magic: 'm',
  limitCharacters: 64 * 1024 * 1024,
  version: 1,
  versionKey: 'version',
  header: z.any(),
  words: { kind: 'a file', choose: 'Choose.', divide: 'Divide.', replace: 'Replace.' },
};

function refusal(text: string): string | undefined {
  const read = readJson(text, format);
  return read.ok ? undefined : read.error.message;
}

test('as many values as the limit are read, and one more is refused', () => {
  const list = (length: number): string => `[${Array.from({ length }, () => '"a,b"').join(',')}]`;
  const lists = (last: number): string => `[${`${list(99_998)},`.repeat(10)}${list(last)}]`;
  expect(measureText(list(3)).values).toBe(4);
  expect(refusal(lists(8))).toBeUndefined();
  expect(refusal(lists(9))).toBe('The file has 1000001 values; the limit is 1000000.');
});

test.each([
  ['list', (length: number) => `[${'1,'.repeat(length - 1)}1]`],
  ['object', (length: number) => `{${Array.from({ length }, (_, index) => `"k${index}":[1,[2]]`).join()}}`],
])('a %s has as many entries as the limit, and no more', (_, holding) => {
  expect(measureText(`[[],${holding(3)},{}]`).entries).toBe(3);
  expect(refusal(holding(100_000))).toBeUndefined();
  expect(refusal(holding(100_001))).toBe('The file has 100001 entries in one list; the limit is 100000.');
});

test('brackets stand as deep as the limit, and no deeper', () => {
  const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(refusal(nested(64))).toBeUndefined();
  expect(refusal(nested(65))).toBe('The file has 65 levels of brackets; the limit is 64.');
});

test.each(['9007199254740992', '-9007199254740993', '1e999', '1e16', '-0', '-0.0', '9'.repeat(400)])(
  'the number %s is refused with its place, not changed',
  (literal) => {
    const read = readJson(`{"text":"${literal}",\n "x": ${literal}}`, format);
    expect(read).toMatchObject({ ok: false, error: { kind: 'invalid', place: 'line 2, column 7' } });
    expect(read.ok ? '' : read.error.message.length).toBeLessThan(200);
  },
);

test.each(['9007199254740991', '-0.5', '0.1000000000000000055', '1e3', '0'])(
  'the number %s is read',
  (literal) => {
    expect(refusal(`[${literal}]`)).toBeUndefined();
  },
);

test('more invalid values than fit on the stack are a refusal, not an exception', () => {
  const options = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`o${String(index)}`, 1]));
  const document = { ...newTopology('x'), releases: options, acceptances: options };
  const magic: unknown = JSON.parse(encodeTopology(newTopology('x'), '1'));
  const read = decodeTopology(JSON.stringify({ ...(magic as object), topology: document }));
  expect(read).toMatchObject({ ok: false, error: { kind: 'invalid' } });
  expect(decodeLibraryItem('[]').ok).toBe(false);
});

test('what would be refused once it is saved is refused on reading', () => {
  const small = { ...format, limitCharacters: 10 };
  expect(unsavable('[1,2]', small, () => 'x'.repeat(10))).toBeUndefined();
  expect(unsavable('[1,2]', small, () => 'x'.repeat(11))?.kind).toBe('too-large');
});

test('lines and columns count from 1', () => {
  expect(placeAt('a\nbc\n', 0)).toMatchObject({ line: 1, column: 1 });
  expect(placeAt('a\nbc\n', 1)).toMatchObject({ line: 1, column: 2 });
  expect(placeAt('a\nbc\n', 3)).toMatchObject({ line: 2, column: 2 });
  expect(placeAt('a\nbc\n', 5)).toMatchObject({ line: 3, column: 1 });
});
