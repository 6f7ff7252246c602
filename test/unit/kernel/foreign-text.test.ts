// What messages quote of strangers: visible, and not more than can be read.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, excerptOfPath, quoted, visible } from '#shared/kernel/foreign-text.ts';
import { hostileText, RAW_SIGN } from '#test/support/hostile-text.ts';

test.each([
  ['one\ntwo', 'one\\u{A}two'],
  ['a\u202Eb\u2066c', 'a\\u{202E}b\\u{2066}c'],
  ['\0\u007F\u009B\uFEFF', '\\u{0}\\u{7F}\\u{9B}\\u{FEFF}'],
  ['half \uD83D of one', 'half \\u{D83D} of one'],
  ['Grüße, 世界, שלום, 👩‍👩‍👧', 'Grüße, 世界, שלום, 👩‍👩‍👧'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(excerpt(text)).toBe(shown);
  expect(quoted(text)).toBe(`"${shown}"`);
});

test('showing again what was shown changes nothing, and nothing of it steers', () => {
  fc.assert(
    fc.property(hostileText(60), (text) => {
      const shown = visible(text);
      expect(visible(shown)).toBe(shown);
      for (const said of [shown, excerpt(text), excerpt(text, 5)]) {
        expect(said).not.toMatch(RAW_SIGN);
        expect(said).not.toContain('\n');
      }
    }),
  );
});

describe('a long text', () => {
  test('is shown with 200 characters, escapes included, and its length', () => {
    const texts = fc.tuple(hostileText(), fc.integer({ min: 1, max: 3000 }));
    fc.assert(
      fc.property(texts, ([text, times]) => {
        const long = text.repeat(times);
        const said = excerpt(long);
        const [shown = ''] = said.split('… (');
        expect(said.length).toBeLessThan(230);
        if (visible(long).length <= 200) expect(said).toBe(visible(long));
        else expect(said.endsWith(`… (${String(long.length)} characters)`)).toBe(true);
        expect(visible(long).startsWith(shown)).toBe(true);
      }),
    );
  });

  test('is cut where a reader sees a sign end', () => {
    const family = '👩‍👩‍👧';
    expect(excerpt(`abc${family}`, 5)).toBe('abc… (11 characters)');
    expect(excerpt(`abc\n${'d'.repeat(9)}`, 7)).toBe('abc… (13 characters)');
  });

  test('is cut within a sign that alone is longer, and not within a character', () => {
    expect(excerpt(`${'👩‍'.repeat(40)}!`, 4)).toBe('👩‍… (121 characters)');
    expect(excerpt(`a${'\u0301'.repeat(70_000)}`)).toBe(`a${'\u0301'.repeat(199)}… (70001 characters)`);
  });
});

describe('a long path', () => {
  const folder = '/srv/shared/projects'.repeat(20);

  test('is cut in its middle: its end says which file it is', () => {
    const shown = excerptOfPath(`${folder}/Contact centre.stave`);
    expect(shown).toMatch(/^\/srv\/shared\/.*….*\/Contact centre\.stave$/);
    expect(shown.length).toBe(200);
    expect(excerptOfPath('/home/x/y.stave')).toBe('/home/x/y.stave');
  });

  test('keeps whole signs, and steers nothing', () => {
    fc.assert(
      fc.property(hostileText(200), fc.integer({ min: 20, max: 200 }), (name, most) => {
        const shown = excerptOfPath(name, most);
        expect(shown).not.toMatch(RAW_SIGN);
        expect(shown.length).toBeLessThanOrEqual(most);
        if (visible(name).length <= most) expect(shown).toBe(visible(name));
      }),
    );
    expect(excerptOfPath('👩‍👩‍👧'.repeat(60), 40)).toMatch(/^👩‍👩‍👧…(?:👩‍👩‍👧)+$/u);
  });
});
