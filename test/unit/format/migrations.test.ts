import { describe, expect, test } from 'vitest';
import { migrate, withoutGap, type Migration } from '#shared/format/migrations/migration.ts';
import { migrations } from '#shared/format/migrations/registry.ts';
import { FORMAT_VERSION } from '#shared/format/versions.ts';

const append =
  (step: number) =>
  (topology: unknown): unknown => [...(topology as readonly number[]), step];
const steps: readonly Migration[] = [1, 2, 3].map((number) => ({
  number,
  summary: `Step ${String(number)}.`,
  up: append(number),
}));

describe('the registry', () => {
  test('leads every older format to the current one', () => {
    expect(migrations.map(({ number }) => number)).toEqual(
      Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1),
    );
  });

  test('is refused with a gap, a double, a wrong order, a wrong start or a step too many', () => {
    const [first, second, third] = steps;
    if (first === undefined || second === undefined || third === undefined) throw new Error('three steps');
    expect(withoutGap(steps, 4)).toBe(steps);
    expect(withoutGap([], 1)).toEqual([]);
    for (const wrong of [
      [],
      [first, third],
      [first, first, second],
      [second, first, third],
      [second, third],
      steps.slice(1),
    ]) {
      expect(() => withoutGap(wrong, 4)).toThrow(/needs the migrations 1, 2, 3/);
    }
    expect(() => withoutGap(steps, 3)).toThrow(/not 1, 2, 3/);
  });
});

describe('migrating', () => {
  test('takes every step from the format of the file on, in order', () => {
    expect(migrate(steps, [], 1)).toEqual({
      ok: true,
      value: { topology: [1, 2, 3], summaries: ['Step 1.', 'Step 2.', 'Step 3.'] },
    });
    expect(migrate(steps, [], 3)).toMatchObject({ value: { topology: [3] } });
    expect(migrate(steps, [], 4)).toMatchObject({ value: { topology: [], summaries: [] } });
  });

  test('content that a step cannot make sense of is a refusal with its number, not a crash', () => {
    const failing: Migration = {
      number: 2,
      summary: '',
      up: () => {
        throw new TypeError('no such thing');
      },
    };
    const broken = steps.map((step) => (step.number === 2 ? failing : step));
    expect(migrate(broken, [], 1)).toEqual({ ok: false, error: { failedStep: 2 } });
    expect(migrate(broken, [], 3)).toMatchObject({ ok: true });
  });

  test('does not change what it was given', () => {
    const given = Object.freeze([0]);
    migrate(steps, given, 1);
    expect(given).toEqual([0]);
  });
});

describe('format 1 to 2', () => {
  test('states nothing of hosts, refuses what format 1 never had, and leaves other faults to the schema', () => {
    const given = Object.freeze({ name: 'Mine' });
    expect(migrate(migrations, given, 1)).toMatchObject({
      ok: true,
      value: { topology: { name: 'Mine', hosts: {}, portRanges: {} } },
    });
    expect(migrate(migrations, { hosts: {} }, 1)).toEqual({ ok: false, error: { failedStep: 1 } });
    expect(migrate(migrations, 7, 1)).toMatchObject({ ok: true, value: { topology: 7 } });
  });
});

describe('format 2 to 3', () => {
  test('states no range of ports, refuses what format 2 never had, and leaves other faults to the schema', () => {
    const given = Object.freeze({ name: 'Mine', hosts: {} });
    expect(migrate(migrations, given, 2)).toMatchObject({
      ok: true,
      value: { topology: { ...given, portRanges: {} } },
    });
    expect(migrate(migrations, { portRanges: {} }, 2)).toEqual({ ok: false, error: { failedStep: 2 } });
    expect(migrate(migrations, 7, 2)).toMatchObject({ ok: true, value: { topology: 7 } });
  });
});
