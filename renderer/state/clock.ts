/** Time as it passes for what is done later; a test may stand in for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs something once, later. Returns what calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

export const machineClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
