// Remembered answers: asked once, again only when what they read has changed, and no further than where nothing is new.
import { describe, expect, test } from 'vitest';
import { Cells } from '#shared/facts/memory/cells.ts';
import { isSameList, Questions } from '#shared/facts/memory/questions.ts';
import { afterwards, together, watch } from '#shared/facts/memory/watch.ts';

function world() {
  const values = new Map<string, number>();
  const cells = new Cells((key) => values.get(key) ?? 0);
  const set = (key: string, value: number): void => {
    together(() => {
      values.set(key, value);
      cells.changed(key);
    });
  };
  return { cells, set };
}

describe('a question', () => {
  test('is asked once while nothing changes, and about each thing on its own', () => {
    const { cells, set } = world();
    const asked: string[] = [];
    const double = new Questions((key) => {
      asked.push(key);
      return cells.read(key) * 2;
    });
    expect([double.about('a'), double.about('a'), double.about('b')]).toEqual([0, 0, 0]);
    set('a', 4);
    expect([double.about('a'), double.about('b')]).toEqual([8, 0]);
    expect(asked).toEqual(['a', 'b', 'a']);
  });

  test('that comes to the same answer stops there', () => {
    const { cells, set } = world();
    const isEven = new Questions((key) => cells.read(key) % 2 === 0);
    const told: boolean[] = [];
    watch(() => void told.push(isEven.about('a')));
    set('a', 2);
    set('a', 3);
    set('a', 5);
    expect(told).toEqual([true, false]);
  });

  test('may say what is the same, and then gives the old answer itself', () => {
    const { cells, set } = world();
    const digits = new Questions((key) => Array.from(String(cells.read(key) % 100)), isSameList);
    const before = digits.about('a');
    set('a', 100);
    expect(digits.about('a')).toBe(before);
  });

  test('may build on the answer before, but not on one that threw', () => {
    const { cells, set } = world();
    const seen: unknown[] = [];
    const sum = new Questions<number>((key, before) => {
      seen.push(before);
      if (cells.read(key) === 2) throw new Error('two');
      return cells.read(key);
    });
    sum.about('a');
    set('a', 1);
    sum.about('a');
    set('a', 2);
    expect(() => sum.about('a')).toThrow('two');
    expect(() => sum.about('a')).toThrow('two');
    set('a', 3);
    expect(sum.about('a')).toBe(3);
    expect(seen).toEqual([undefined, 0, 1, undefined]);
  });
});

describe('watching', () => {
  test('tells once of what changed together, and nothing after it was stopped', () => {
    const { cells, set } = world();
    const told: number[] = [];
    const stop = watch(() => void told.push(cells.read('a') + cells.read('b')));
    together(() => {
      set('a', 1);
      set('b', 1);
    });
    stop();
    set('a', 7);
    expect(told).toEqual([0, 2]);
  });

  test('a watch that is started by another goes on when that one is told again', () => {
    const { cells, set } = world();
    const inner: number[] = [];
    let started = false;
    watch(() => {
      cells.read('outer');
      if (started) return;
      started = true;
      watch(() => void inner.push(cells.read('inner')));
    });
    set('outer', 1);
    set('inner', 1);
    expect(inner).toEqual([0, 1]);
  });

  test('what is to be done afterwards is done once, when everybody has been told', () => {
    const { cells, set } = world();
    const order: string[] = [];
    const step = (): void => void order.push('afterwards');
    watch(() => {
      order.push(`a ${String(cells.read('a'))}`);
      afterwards(step);
    });
    watch(() => {
      order.push(`b ${String(cells.read('b'))}`);
      afterwards(step);
    });
    order.length = 0;
    together(() => {
      set('a', 1);
      set('b', 1);
    });
    expect(order.slice(0, 2).sort()).toEqual(['a 1', 'b 1']);
    expect(order.slice(2)).toEqual(['afterwards']);
  });
});
