/** Everything that is being written: one after the other for each path, and known of until it has ended. */
export interface WriteQueue {
  /** Carries out the task after all earlier ones of the same path, and gives what it gives. */
  run<Value>(path: string, task: () => Promise<Value>): Promise<Value>;
  /** Counts work that has not got a path yet, and gives it back. */
  track<Value>(work: Promise<Value>): Promise<Value>;
  /** Whether anything waits or is under way. */
  isBusy(): boolean;
  /** Resolves when nothing is left, with what is asked for meanwhile. */
  idle(): Promise<void>;
}

/**
 * Two saves of one file at once would race to the disk, and the older could come last. Paths do not wait for each other:
 * a share that does not answer must not keep a copy from being saved elsewhere.
 */
export function createWriteQueue(): WriteQueue {
  const lastOf = new Map<string, Promise<unknown>>();
  const underWay = new Set<Promise<unknown>>();

  const track = <Value>(work: Promise<Value>): Promise<Value> => {
    underWay.add(work);
    const ended = (): void => void underWay.delete(work);
    work.then(ended, ended);
    return work;
  };

  return {
    track,
    run<Value>(path: string, task: () => Promise<Value>): Promise<Value> {
      const turn = (lastOf.get(path) ?? Promise.resolve()).then(task, task);
      lastOf.set(path, turn);
      const forget = (): void => {
        if (lastOf.get(path) === turn) lastOf.delete(path);
      };
      turn.then(forget, forget);
      return track(turn);
    },
    isBusy: () => underWay.size > 0,
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
