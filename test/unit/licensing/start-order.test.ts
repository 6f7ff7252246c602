// What start order can do to a cluster, against every start order there is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOut, type Applicant } from '#shared/licensing/checkout.ts';
import { capacityRange, isAlwaysServed } from '#shared/licensing/start-order.ts';

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

const request = fc.oneof(
  { weight: 5, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.constant('max' as const) },
);
const situation = fc.record({
  available: fc.nat(100),
  own: fc.array(request, { minLength: 1, maxLength: 3 }),
  others: fc.array(request, { maxLength: 2 }),
});

test('the range of capacities and who is always served are those of all start orders', () => {
  fc.assert(
    fc.property(situation, ({ available, own, others }) => {
      const everybody = [...own, ...others].map((one, index): Applicant => ({
        id: `n${index}`,
        name: `IXN_${index}`,
        request: one,
      }));
      const [nodes, rest] = [everybody.slice(0, own.length), everybody.slice(own.length)];
      const outcomes = ordersOf(everybody).map((order) => checkOut(available, order).grants);
      const granted = (id: string): number[] =>
        outcomes.map((grants) => grants.find((grant) => grant.id === id)!.granted);
      const capacities = outcomes.map((grants) =>
        Math.min(
          ...grants.filter(({ id }) => nodes.some((node) => node.id === id)).map((grant) => grant.granted),
        ),
      );
      expect(capacityRange(available, nodes, rest)).toEqual({
        least: Math.min(...capacities),
        most: Math.max(...capacities),
      });
      for (const node of nodes) {
        const rivals = everybody.filter((one) => one !== node);
        const served = granted(node.id).every((count) =>
          node.request === 'max' ? count > 0 : count === node.request,
        );
        expect(isAlwaysServed(available, node, rivals)).toBe(served);
      }
    }),
    { numRuns: 200 },
  );
});
