import { describe, expect, test } from 'vitest';
import { compareReleases, meetsRelease, releaseSchema } from '#shared/model/release.ts';

describe('writing', () => {
  test.each(['8.5', '8.5.1', '8.5.106.14', '8.1.401.10', '8.5.201.05.1'])('%s is a release', (release) => {
    expect(releaseSchema.safeParse(release).success).toBe(true);
  });

  test.each(['', '8', '8.', '.5', '8.5.x', 'v8.5', '8.5.1.1.1.1', ' 8.5', '8.5\n'])(
    '"%s" is none',
    (release) => {
      expect(releaseSchema.safeParse(release).success).toBe(false);
    },
  );
});

describe('comparing', () => {
  test.each([
    ['8.5.106', '8.5.106.00', 0],
    ['8.5.106.14', '8.5.106.9', 1],
    ['8.5.99', '8.5.106', -1],
    ['8.5.201.05', '8.5.201.5', 0],
    ['9.0', '8.5.999.99', 1],
    ['8.5.3', '8.5.300', 0],
    ['8.5.3', '8.5.201.05', 1],
  ])('%s against %s', (left, right, expected) => {
    expect(Math.sign(compareReleases(left, right))).toBe(expected);
    expect(Math.sign(compareReleases(right, left))).toBe(-expected + 0);
  });
});

describe('a floor', () => {
  test.each([
    ['8.5.106.14', '8.5.106', true],
    ['8.5.106', '8.5.106', true],
    ['8.5.105.99', '8.5.106', false],
    ['8.5', '8.5.106', undefined],
    ['8.5', '8.5.000', true],
    ['8.6', '8.5.106', true],
    ['8.4', '8.5.106', false],
    ['9.0', '8.5.106', true],
    ['8.5.2', '8.5.106', true],
    ['8.5.1', '8.5.106', undefined],
    ['8.5.0', '8.5.106', false],
    ['8.1.4', '8.1.401.10', undefined],
    ['8.1.3', '8.1.401.10', false],
    ['8.5.201.05', '8.5.3', false],
    ['8.5.305', '8.5.3', true],
    ['8.5.3', '8.5.3', true],
    ['8.5', '8.5.3', undefined],
    ['8.1.401.09', '8.1.401.10', false],
    ['8.1.401', '8.1.401.10', undefined],
  ])('%s meets %s: %s', (release, floor, expected) => {
    expect(meetsRelease(release, floor)).toBe(expected);
  });
});
