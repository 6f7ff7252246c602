import { z } from '#shared/kernel/schema.ts';

/** More agents than this at once is a slip of the keys: the largest contact centers have some tens of thousands. */
export const MOST_AGENTS = 1_000_000;

/** What the deployment has to carry. Absent means not stated, and an analysis that needs it answers `unknown`. */
export const workloadSchema = z.strictObject({
  /** Agents logged in at the same time, at the busiest moment. */
  concurrentAgents: z.number().int().nonnegative().optional(),
});

export interface Workload {
  readonly concurrentAgents?: number | undefined;
}
