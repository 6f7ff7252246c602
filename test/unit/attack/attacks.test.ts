// A few attempts of every attack on the readers and the shell; `npm run attack` makes many.
import { expect, test } from 'vitest';
import { itemMutations } from '#test/attack/reading/item-mutations.ts';
import { topologyMutations } from '#test/attack/reading/topology-mutations.ts';
import { shellMessages } from '#test/attack/shell/shell-messages.ts';

test.each([topologyMutations, itemMutations])('$name: nothing falls', async (attack) => {
  expect(await attack.run({ seed: 1, count: 150 })).toEqual({ tried: 150, failures: [] });
});

test('shell-messages: nothing falls', async () => {
  expect(await shellMessages.run({ seed: 1, count: 3000 })).toEqual({ tried: 3000, failures: [] });
});
