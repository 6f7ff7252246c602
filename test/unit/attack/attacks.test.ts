// A few attempts of every attack on the readers, the shell and what leaves; `npm run attack` makes many.
import { expect, test } from 'vitest';
import { secrets } from '#test/attack/leaving/secrets.ts';
import { itemMutations } from '#test/attack/reading/item-mutations.ts';
import { topologyMutations } from '#test/attack/reading/topology-mutations.ts';
import { shellMessages } from '#test/attack/shell/shell-messages.ts';

test.each([topologyMutations, itemMutations])('$name: nothing falls', async (attack) => {
  expect(await attack.run({ seed: 1, count: 150 })).toEqual({ tried: 150, failures: [] });
});

test('shell-messages: nothing falls', async () => {
  expect(await shellMessages.run({ seed: 1, count: 3000 })).toEqual({ tried: 3000, failures: [] });
});

test('secrets: none leaves', async () => {
  expect(await secrets.run({ seed: 1, count: 60 })).toEqual({ tried: 60, failures: [] });
});
