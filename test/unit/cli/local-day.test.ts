// The day of the acceptances is the user's, as in the app; at midnight in Zurich it is still yesterday in London.
import { afterEach, expect, test } from 'vitest';
import { localDay } from '#electron/cli/local-day.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['Pacific/Kiritimati', '2026-01-16'],
  ['Europe/Zurich', '2026-01-16'],
  ['Europe/London', '2026-01-15'],
  ['Pacific/Pago_Pago', '2026-01-15'],
])('%s: %s', (name, day) => {
  process.env.TZ = name;
  expect(localDay(new Date('2026-01-15T23:30:00Z'))).toBe(day);
});

test('months and days have two digits', () => {
  expect(localDay(new Date(2026, 2, 7, 12))).toBe('2026-03-07');
});
