import { z } from '#shared/kernel/schema.ts';
import type { ElementId } from '#shared/model/element.ts';

/** Redundancy types of the Configuration Layer. */
export const redundancyTypes = ['cold', 'warm', 'hot'] as const;
export type Redundancy = (typeof redundancyTypes)[number];

export type PairId = string;

/** A primary application and its backup. An application belongs to one pair at most. */
export const pairSchema = z.strictObject({
  id: z.string().min(1),
  primary: z.string().min(1),
  backup: z.string().min(1),
  redundancy: z.enum(redundancyTypes),
});

export interface Pair {
  readonly id: PairId;
  readonly primary: ElementId;
  readonly backup: ElementId;
  readonly redundancy: Redundancy;
}
