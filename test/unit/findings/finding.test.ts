import { expect, test } from 'vitest';
import { isAtLeast, severities } from '#shared/findings/finding.ts';

test('a severity is at least as bad as itself and everything milder', () => {
  const table = severities.map((severity) => severities.map((threshold) => isAtLeast(severity, threshold)));
  expect(severities).toEqual(['error', 'warning', 'info']);
  expect(table).toEqual([
    [true, true, true],
    [false, true, true],
    [false, false, true],
  ]);
});
