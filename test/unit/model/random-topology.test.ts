import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { topologySchema } from '#shared/model/topology.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

test('random documents satisfy the schema and every invariant', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      expect(topologySchema.safeParse(document).error?.issues).toBeUndefined();
      expect(brokenInvariants(document)).toEqual([]);
    }),
  );
});

test('random documents are rich: most have pairs, connections, links and nested places', () => {
  const sample = fc.sample(arbitraryTopology({ maxElements: 40 }), { numRuns: 60, seed: 1 });
  const share = (has: (document: (typeof sample)[number]) => boolean): number =>
    sample.filter(has).length / sample.length;
  expect(share(({ connections }) => Object.keys(connections).length > 0)).toBeGreaterThan(0.5);
  expect(share(({ pairs }) => Object.keys(pairs).length > 0)).toBeGreaterThan(0.2);
  expect(share(({ links }) => Object.keys(links).length > 0)).toBeGreaterThan(0.3);
  expect(
    share(({ elements }) => Object.values(elements).some(({ parent }) => parent !== null)),
  ).toBeGreaterThan(0.5);
});
