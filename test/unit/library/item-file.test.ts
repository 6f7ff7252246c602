// The file of one library item: the same item comes back, and nothing else is let in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import type { FormatProblemKind } from '#shared/format/problem.ts';
import { decodeLibraryItem, encodeLibraryItem } from '#shared/library/item-file.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { newTopology } from '#shared/model/topology.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

/** JSON that a spec takes apart by hand. */
type Loose = ReturnType<typeof JSON.parse>;

function sample(): LibraryItem {
  const drawing = new Drawing('Sample');
  const host = drawing.add('host', 'host_1');
  drawing.pair('ors', 'ors_1', { in: host });
  const made = itemFromSelection(drawing.document(), [host], {
    id: 'item',
    name: 'Node',
    parameters: [{ key: 'number', label: 'Number', text: '1' }],
  });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

/** The file of the sample, with its JSON changed by hand. */
function tampered(change: (file: Loose) => void): string {
  const file = JSON.parse(encodeLibraryItem(sample()));
  change(file);
  return JSON.stringify(file);
}

function refusal(text: string): { kind: FormatProblemKind; message: string; place: string } {
  const decoded = decodeLibraryItem(text);
  if (decoded.ok) throw new Error('it was read');
  expect(decoded.error.message).not.toBe('');
  expect(decoded.error.remedy).toMatch(/\.$/);
  return decoded.error;
}

test('an item comes back as it was written', () => {
  const item = sample();
  expect(decodeLibraryItem(encodeLibraryItem(item))).toEqual({ ok: true, value: item });
  expect(decodeLibraryItem(`\uFEFF${encodeLibraryItem(item)}`)).toEqual({ ok: true, value: item });
});

test('any item does, and equal items give equal texts', () => {
  fc.assert(
    fc.property(arbitraryTopology({ maxElements: 16 }), (document) => {
      const made = itemFromSelection(document, Object.keys(document.elements), { id: 'i', name: 'Item' });
      if (!made.ok) return;
      const text = encodeLibraryItem(made.value);
      const decoded = decodeLibraryItem(text);
      expect(decoded).toEqual({ ok: true, value: made.value });
      if (decoded.ok) expect(encodeLibraryItem(decoded.value)).toBe(text);
    }),
    { numRuns: 100 },
  );
});

describe('files that are not items', () => {
  test.each<[string, string, FormatProblemKind, RegExp]>([
    ['nothing', '  \n', 'empty', /empty/],
    ['a web page', '<!doctype html><p>', 'foreign', /a web page/],
    ['a list', '[1]', 'foreign', /a JSON list/],
    ['a null', 'null', 'foreign', /single JSON value/],
    ['a whole topology', JSON.stringify({ magic: 'stave-topology' }), 'foreign', /whole topology/],
    ['a piece of one', '{"magic": "stave-library-item", ', 'truncated', /too early/],
    ['a broken one', '{"magic": "stave-library-item" "x"}', 'damaged', /line 1, column 32/],
    ['something huge', ' '.repeat(16 * 1024 * 1024 + 1), 'too-large', /the limit is 16 million/],
    ['zeros', '\0\0', 'empty', /zero bytes/],
    [
      'a key twice',
      '{"magic": "stave-library-item", "version": 1, "version": 1}',
      'repeated-key',
      /says "version" twice/,
    ],
    ['a later version', tampered((file) => (file['version'] = 2)), 'newer', /in format 2/],
    ['an endless one', '{"a":'.repeat(100_000), 'too-large', /levels of brackets; the limit is 64/],
  ])('%s', (_what, text, kind, message) => {
    const problem = refusal(text);
    expect(problem.kind).toBe(kind);
    expect(problem.message).toMatch(message);
  });
});

describe('items that cannot be', () => {
  const first = (table: Loose): Loose => Object.values(table)[0];

  test.each<[string, (file: Loose) => void, RegExp]>([
    ['without an item', (file) => delete file['item'], /item: is missing/],
    ['with something more', (file) => (file['extra'] = 1), /unknown entry "extra"/],
    ['with more inside', (file) => (file['item'].fragment.workload = {}), /unknown entry "workload"/],
    ['of version 0', (file) => (file['item'].version = 0), /item\.version: has to be more than 0/],
    ['with a version in words', (file) => (file['version'] = 'one'), /version: has to be a (whole )?number/],
    [
      'without elements',
      (file) => (file['item'].fragment = { elements: {}, pairs: {}, connections: {}, links: {} }),
      /no element/,
    ],
    [
      'with a pair of strangers',
      (file) => (first(file['item'].fragment.pairs).backup = 'gone'),
      /no element "gone"/,
    ],
    [
      'with a wrong key',
      (file) => (file['item'].fragment.elements.x = first(file['item'].fragment.elements)),
      /calls itself/,
    ],
    [
      'with a loop',
      (file) => {
        for (const element of Object.values<Loose>(file['item'].fragment.elements))
          element.parent = element.id;
      },
      /contains itself/,
    ],
    ['with a key that is no word', (file) => (file['item'].parameters[0].key = '.*'), /A key is a word/],
    [
      'with two equal keys',
      (file) => file['item'].parameters.push(file['item'].parameters[0]),
      /"number" twice/,
    ],
    [
      'with a name that is no text',
      (file) => (first(file['item'].fragment.elements).name = { text: 'x' }),
      /has to be a text/,
    ],
  ])('%s', (_what, change, message) => {
    const problem = refusal(tampered(change));
    expect(problem.kind).toBe('invalid');
    expect(problem.message).toMatch(message);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('with the key %s anywhere', (key) => {
    const text = encodeLibraryItem(sample());
    const inside = text.replace('"annex": {}', `"annex": { "a": { ${JSON.stringify(key)}: "x" } }`);
    expect(inside).not.toBe(text);
    expect(refusal(inside).kind).toBe('unsafe-key');
    expect(refusal(text.replace('"item": {', `"item": { ${JSON.stringify(key)}: {},`)).kind).toBe(
      'unsafe-key',
    );
    expect(newTopology('x')).not.toHaveProperty('polluted');
  });
});

test('no text makes it throw', () => {
  const text = encodeLibraryItem(sample());
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), cut(text)), (candidate) => {
      const decoded = decodeLibraryItem(candidate);
      if (decoded.ok) expect(decodeLibraryItem(encodeLibraryItem(decoded.value))).toEqual(decoded);
    }),
    { numRuns: 300 },
  );
});

function cut(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: text.length }), fc.nat({ max: 20 }), fc.string({ maxLength: 5 }))
    .map(([start, length, middle]) => text.slice(0, start) + middle + text.slice(start + length));
}
