// Names of files that every system takes, made of whatever a document or an object is called.
import fc from 'fast-check';
import { suggestedPath } from '#electron/main/suggested-path.ts';
import { describe, expect, test } from 'vitest';
import { fileName, fittedFileName } from '#shared/kernel/file-name.ts';

describe('a name made of a title', () => {
  test.each([
    ['Plan: A/B', 'Plan A B'],
    ['  ...  ', 'Topology'],
    ['', 'Topology'],
    ['ok.', 'ok'],
    ['Zürich 2', 'Zürich 2'],
    ['../../etc/passwd', 'etc passwd'],
    ['-rf', 'rf'],
    ['a\u0000b\u007fc', 'a b c'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['Lpt1 .x', '_Lpt1 .x'],
    ['COM¹', '_COM¹'],
    ['console', 'console'],
    ['half \ud83d', 'half'],
    [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
    [`${'x'.repeat(79)}.y`, 'x'.repeat(79)],
    [`${'x'.repeat(79)}😀`, 'x'.repeat(79)],
    [`${'x'.repeat(78)}😀`, `${'x'.repeat(78)}😀`],
  ])('%j becomes %j', (title, name) => {
    expect(fileName(title, 'Topology')).toBe(name);
  });

  test('any title gives a name that any system takes, and that stays when it is asked again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 8, max: 120 }),
        (title, longest) => {
          const name = fileName(title, 'Topology', longest);
          expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+$/u);
          expect(name).toMatch(/^[^\s.-].*$|^[^\s.-]$/u);
          expect(name).toMatch(/[^\s.]$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i);
          expect(name.length).toBeLessThanOrEqual(longest);
          expect(fileName(name, 'Topology', longest)).toBe(name);
        },
      ),
    );
  });

  test('a title of dots does not take long', () => {
    const started = performance.now();
    fileName(`a${'.'.repeat(200_000)}b${' '.repeat(200_000)}c`, 'x');
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('what is legal already is only fitted', () => {
  expect(['nul.cfg', 'a%20b', 'abc.def', '. '].map((name) => fittedFileName(name, 4))).toEqual([
    '_nul',
    'a%20',
    'abc',
    '',
  ]);
});

test.each(['编', '👩‍👩‍👧‍👦', 'é', 'x'])('a name of many %s fits file systems, and ends in a whole sign', (sign) => {
  const name = fileName(sign.repeat(100), 'fallback');
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name.length).toBeGreaterThan(0);
  expect(suggestedPath('', `${name} damaged.stave`, '.stave')).toBe(`${name} damaged.stave`);
});
