import { z } from '#shared/kernel/schema.ts';

/** Somebody looked at a finding and lives with it. Keyed by the finding's fingerprint. */
export const acceptanceSchema = z.strictObject({
  reason: z.string().min(1),
  by: z.string(),
  /** Day (YYYY-MM-DD) from which the finding counts again; absent means never. */
  expires: z.iso.date().optional(),
});

export interface Acceptance {
  readonly reason: string;
  readonly by: string;
  readonly expires?: string | undefined;
}
