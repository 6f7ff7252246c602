// Licence checkout against a model that hands out one licence at a time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOut, equalShare, type Applicant, type LicenceRequest } from '#shared/licensing/checkout.ts';

function applicantsOf(requests: readonly LicenceRequest[]): Applicant[] {
  return requests.map((request, index) => ({ id: `n${index}`, name: `IXN_${index}`, request }));
}

/** Each node in turn takes licences one by one until it has what it asks for or none is left. */
function oneByOne(available: number, requests: readonly LicenceRequest[]): number[] {
  const pool = Array.from({ length: available }, (_, index) => index);
  return requests.map((request) => {
    let taken = 0;
    while (pool.length > 0 && (request === 'max' || taken < request)) {
      pool.pop();
      taken += 1;
    }
    return taken;
  });
}

const request = fc.oneof(
  { weight: 5, arbitrary: fc.nat(60) },
  { weight: 1, arbitrary: fc.constant('max' as const) },
);
const situation = fc.record({ available: fc.nat(200), requests: fc.array(request, { maxLength: 8 }) });

describe('checkOut', () => {
  test('gives the worked example of the guide: 100 seats, four nodes asking 30', () => {
    const { grants, capacity, remaining } = checkOut(100, applicantsOf([30, 30, 30, 30]));
    expect(grants.map((grant) => grant.granted)).toEqual([30, 30, 30, 10]);
    expect(capacity).toBe(10);
    expect(remaining).toBe(0);
    expect(equalShare(100, 4)).toBe(25);
    expect(checkOut(100, applicantsOf([25, 25, 25, 25])).capacity).toBe(25);
  });

  test('agrees with handing out licences one by one', () => {
    fc.assert(
      fc.property(situation, ({ available, requests }) => {
        const { grants, capacity, remaining } = checkOut(available, applicantsOf(requests));
        const granted = grants.map((grant) => grant.granted);
        expect(granted).toEqual(oneByOne(available, requests));
        const sum = granted.reduce((total, count) => total + count, 0);
        expect(sum).toBeLessThanOrEqual(available);
        expect(remaining).toBe(available - sum);
        expect(capacity).toBe(requests.length === 0 ? undefined : Math.min(...granted));
      }),
    );
  });

  test('serves first come first: who starts earlier is not touched by who starts later', () => {
    fc.assert(
      fc.property(situation, request, ({ available, requests }, late) => {
        const before = checkOut(available, applicantsOf(requests)).grants;
        const after = checkOut(available, applicantsOf([...requests, late])).grants;
        expect(after.slice(0, -1)).toEqual(before);
      }),
    );
  });

  test('leaves somebody short only when nothing is left', () => {
    fc.assert(
      fc.property(situation, ({ available, requests }) => {
        const { grants, remaining } = checkOut(available, applicantsOf(requests));
        if (grants.some((grant) => grant.request !== 'max' && grant.granted < grant.request))
          expect(remaining).toBe(0);
      }),
    );
  });

  test.each([-5, 0, 0.9])('takes a pool of %d for an empty one', (available) => {
    expect(checkOut(available, applicantsOf([3, 'max']))).toMatchObject({
      available: 0,
      remaining: 0,
      capacity: 0,
    });
  });
});

describe('equalShare', () => {
  test('is the largest equal request that everybody is granted', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 8 }), (available, nodes) => {
        const capacityAt = (count: number): number | undefined =>
          checkOut(available, applicantsOf(Array.from({ length: nodes }, () => count))).capacity;
        const share = equalShare(available, nodes);
        expect(capacityAt(share)).toBe(share);
        expect(capacityAt(share + 1)).toBeLessThan(share + 1);
      }),
    );
  });

  test('is the best capacity any requests can reach', () => {
    fc.assert(
      fc.property(situation, ({ available, requests }) => {
        const { capacity = 0 } = checkOut(available, applicantsOf(requests));
        if (requests.length > 0) expect(capacity).toBeLessThanOrEqual(equalShare(available, requests.length));
      }),
    );
  });

  test('is none for no nodes and for an overdrawn pool', () => {
    expect(equalShare(100, 0)).toBe(0);
    expect(equalShare(-7, 2)).toBe(0);
  });
});
