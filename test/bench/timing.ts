const REPEATS = 7;

/** Median of several runs after one to warm up. */
export function medianMilliseconds(run: () => unknown): number {
  run();
  const times = Array.from({ length: REPEATS }, () => milliseconds(run));
  return percentile(times, 0.5);
}

export function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
