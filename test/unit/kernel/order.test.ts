import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, compareText, sortedBy, sortedByName } from '#shared/kernel/order.ts';

const sign = Math.sign;

describe('names', () => {
  test.each([
    ['node2', 'node10', -1],
    ['node10', 'node2', 1],
    ['node02', 'node2', -1],
    ['node', 'node1', -1],
    ['a1b2', 'a1b10', -1],
    ['', 'a', -1],
    ['Z', 'a', -1],
    ['same7', 'same7', 0],
  ])('%s against %s', (left, right, expected) => {
    expect(sign(compareNames(left, right))).toBe(expected);
  });

  test('the order is total: antisymmetric, transitive, and equal only for equal names', () => {
    const names = fc.stringMatching(/^[ab0-2]{0,5}$/);
    fc.assert(
      fc.property(names, names, names, (one, two, three) => {
        expect(sign(compareNames(one, two))).toBe(-sign(compareNames(two, one)) + 0);
        if (compareNames(one, two) <= 0 && compareNames(two, three) <= 0) {
          expect(compareNames(one, three)).toBeLessThanOrEqual(0);
        }
        expect(compareNames(one, two) === 0).toBe(one === two);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sorting', () => {
  test('gives a copy, by code unit, and keeps the order of equal keys', () => {
    const items = [
      { key: 'b', at: 1 },
      { key: 'a', at: 2 },
      { key: 'b', at: 3 },
      { key: 'B', at: 4 },
    ];
    expect(sortedBy(items, ({ key }) => key).map(({ at }) => at)).toEqual([4, 2, 1, 3]);
    expect(items[0]?.at).toBe(1);
  });

  test('by name reads numbers', () => {
    expect(sortedByName([{ name: 'x10' }, { name: 'x9' }]).map(({ name }) => name)).toEqual(['x9', 'x10']);
  });

  test('text does not depend on the locale', () => {
    expect(['ä', 'z', 'a', 'Z'].sort(compareText)).toEqual(['Z', 'a', 'z', 'ä']);
  });
});
