/** Milliseconds of processor time below which growth says nothing: start-up, compilation and memory weigh more. */
const TOO_QUICK_MS = 400;
/** How often what seems to grow too fast is measured again; the quickest counts, since other programs only slow things down. */
const MEASURED = 3;
/** Above linear by so much, memory that no longer fits the caches included. */
const TOLERANCE = 1.9;

/** Processor time, in milliseconds, and what came out. */
export function timed<Value>(run: () => Value): { readonly ms: number; readonly value: Value } {
  const start = process.cpuUsage();
  const value = run();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, value };
}

/**
 * A sentence where something `times` as large takes far more than `times` as long; undefined where it does not, or is too
 * quick to tell.
 */
export function tooSteep(
  times: number,
  what: string,
  small: () => unknown,
  large: () => unknown,
): string | undefined {
  let quickest = Infinity;
  let shortest = Infinity;
  for (let measure = 0; measure < MEASURED; measure += 1) {
    quickest = Math.min(quickest, timed(small).ms);
    shortest = Math.min(shortest, timed(large).ms);
    if (shortest < TOO_QUICK_MS || shortest <= quickest * times * TOLERANCE) return undefined;
  }
  const [before, after] = [quickest, shortest].map((ms) => Math.round(ms).toString());
  return `${what}: ${before ?? ''} ms, ${after ?? ''} ms when ${times.toString()} times as large`;
}
