/** The user's day, as acceptances count it, and when to look at it again. */
export interface Calendar {
  /** YYYY-MM-DD, by the clock and the time zone of this machine. */
  readonly today: () => string;
  /** Calls when the user comes back to the window: a new day may have begun meanwhile. */
  readonly onReturn: (listener: () => void) => void;
}

/** The calendar of a window that stays open over nights. */
export function windowCalendar(page: EventTarget, now = (): Date => new Date()): Calendar {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return {
    today: () => {
      const time = now();
      return `${String(time.getFullYear())}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`;
    },
    onReturn: (listener) => {
      page.addEventListener('focus', listener);
    },
  };
}
