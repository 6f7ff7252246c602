import { expect, test } from 'vitest';
import { windowCalendar } from '#renderer/state/calendar.ts';

test('the day is that of the place where the user is, and a return to the window is told', () => {
  const page = new EventTarget();
  const calendar = windowCalendar(page, () => new Date(2026, 0, 5, 23, 59));
  expect(calendar.today()).toBe('2026-01-05');
  let returns = 0;
  calendar.onReturn(() => {
    returns += 1;
  });
  page.dispatchEvent(new Event('focus'));
  expect(returns).toBe(1);
});
