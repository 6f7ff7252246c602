// A clock that a test moves on.
import type { Clock } from '#renderer/state/clock.ts';

export interface FakeClock extends Clock {
  /** Lets time pass, with everything that is due in it and what that leads to. */
  pass(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export function fakeClock(): FakeClock {
  const timers = new Set<Timer>();
  let time = Date.UTC(2026, 10, 5);
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => time,
    after: (milliseconds, run) => {
      const timer = { due: time + milliseconds, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: async (milliseconds) => {
      const end = time + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers]
          .filter(({ due }) => due <= end)
          .sort((left, right) => left.due - right.due);
        if (next === undefined) break;
        timers.delete(next);
        time = next.due;
        next.run();
        await settle();
      }
      time = end;
    },
  };
}
