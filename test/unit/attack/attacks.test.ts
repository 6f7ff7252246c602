// A few attempts of every attack on the readers; `npm run attack` makes many.
import { expect, test } from 'vitest';
import { itemMutations } from '#test/attack/reading/item-mutations.ts';
import { topologyMutations } from '#test/attack/reading/topology-mutations.ts';

test.each([topologyMutations, itemMutations])('$name: nothing falls', async (attack) => {
  expect(await attack.run({ seed: 1, count: 150 })).toEqual({ tried: 150, failures: [] });
});
