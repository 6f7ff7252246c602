import { z } from '#shared/kernel/schema.ts';

/** What the deployment has to carry. Absent means not stated, and an analysis that needs it answers `unknown`. */
export const workloadSchema = z.strictObject({
  /** Agents logged in at the same time, at the busiest moment. */
  concurrentAgents: z.number().int().nonnegative().optional(),
});

export interface Workload {
  readonly concurrentAgents?: number | undefined;
}
