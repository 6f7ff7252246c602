import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { copyOf } from '#shared/kernel/copy.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { findUnsafeKey, isUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import { countOf, listWords } from '#shared/kernel/words.ts';

describe('canonical JSON', () => {
  test('sorts keys at every depth, keeps lists, leaves out what is undefined', () => {
    const value = { b: [{ z: 1, y: undefined, x: 2 }], a: null };
    expect(canonicalJson(value)).toBe(
      '{\n  "a": null,\n  "b": [\n    {\n      "x": 2,\n      "z": 1\n    }\n  ]\n}\n',
    );
  });

  test('keeps a key that is special to JavaScript as it is', () => {
    const value: unknown = JSON.parse('{"__proto__": {"a": 1}, "b": 2}');
    expect(canonicalJson(value)).toBe('{\n  "__proto__": {\n    "a": 1\n  },\n  "b": 2\n}\n');
  });

  test('numbers that look like keys of a list are sorted as the engine orders them, the same every time', () => {
    expect(canonicalJson({ b: 1, 10: 2, 9: 3 })).toBe(canonicalJson({ 9: 3, 10: 2, b: 1 }));
  });
});

describe('copies', () => {
  test('are equal and share nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(copyOf(value)).toEqual(value);
      }),
    );
    const inner = { list: [{ a: 1 }] };
    const copy = copyOf(inner);
    expect(copy.list[0]).not.toBe(inner.list[0]);
  });
});

describe('unsafe keys', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
    '%s is one',
    (key) => {
      expect(isUnsafeKey(key)).toBe(true);
      const value: unknown = JSON.parse(`{"a": [{"b": {"${key}": 1}}]}`);
      expect(findUnsafeKey(value)).toBe(`a.0.b.${key}`);
    },
  );

  test('values and list positions are none', () => {
    expect(findUnsafeKey({ a: 'constructor', b: ['__proto__'] })).toBeUndefined();
    expect(findUnsafeKey('prototype')).toBeUndefined();
    expect(isUnsafeKey('Constructor')).toBe(false);
  });

  test('depth does not matter', () => {
    let value: unknown = JSON.parse('{"__proto__": 1}');
    for (let depth = 0; depth < 100_000; depth += 1) value = { in: value };
    expect(findUnsafeKey(value)).toMatch(/__proto__$/);
  });
});

describe('ids', () => {
  test('are legal XML ids, all different, and the same for the same seed', () => {
    const [first, second] = [seededRandom(42), seededRandom(42)].map(createIdSource);
    const ids = Array.from({ length: 5000 }, () => first?.() ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]{9}$/);
    expect(Array.from({ length: 5000 }, () => second?.())).toEqual(ids);
  });

  test('the ends of the random range give legal characters', () => {
    for (const edge of [0, 1 - 2 ** -32]) expect(createIdSource(() => edge)()).toMatch(/^[a-z][a-z0-9]{9}$/);
  });
});

describe('random numbers', () => {
  test('are in [0, 1), spread evenly, and differ by seed', () => {
    const random = seededRandom(7);
    const numbers = Array.from({ length: 20_000 }, random);
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 1);
    expect(seededRandom(8)()).not.toBe(seededRandom(7)());
  });
});

describe('words', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as "%s"', (words, text) => {
    expect(listWords(words)).toBe(text);
  });

  test('counts', () => {
    expect([countOf(0, 'node'), countOf(1, 'node'), countOf(2, 'node')]).toEqual([
      '0 nodes',
      '1 node',
      '2 nodes',
    ]);
    expect(countOf(2, 'fix', 'fixes')).toBe('2 fixes');
  });
});

test('results say whether they are one', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(fail('no')).toEqual({ ok: false, error: 'no' });
});
