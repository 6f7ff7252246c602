// Real processes that are killed while saving, or save one file at the same moment. `npm run attack` does more of each.
import { expect, test } from 'vitest';
import { kills } from '#test/attack/saving/kills.ts';
import { races } from '#test/attack/saving/races.ts';

test.each([
  [kills, 12],
  [races, 40],
])('$name', async (attack, count) => {
  expect(await attack.run({ seed: 1, count })).toEqual({ tried: count, failures: [] });
});
