import { expect, test } from 'vitest';
import { withContents } from '#shared/edit/contents.ts';

const standing = (entries: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(entries).map(([id, parent]) => [id, { id, parent }]));

test('everything inside, in the order of the ids, and nothing that is no element', () => {
  const elements = standing({ site: null, host: 'site', app: 'host', other: null, inside: 'other' });
  expect([...withContents(elements, ['other', 'gone', 'site'])]).toEqual([
    'other',
    'inside',
    'site',
    'host',
    'app',
  ]);
  expect([...withContents(elements, ['host', 'site', '__proto__'])]).toEqual(['host', 'app', 'site']);
});

test('places that contain each other come to an end, and so does a long chain', () => {
  expect([...withContents(standing({ a: 'b', b: 'a' }), ['a'])]).toEqual(['a', 'b']);
  const chain = Array.from({ length: 20_000 }, (_, index) => [
    `p${String(index)}`,
    index === 0 ? null : `p${String(index - 1)}`,
  ]);
  expect(withContents(standing(Object.fromEntries(chain)), ['p0']).size).toBe(20_000);
});
