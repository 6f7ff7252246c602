import { z } from '#shared/kernel/schema.ts';
import type { ElementId } from '#shared/model/element.ts';

export type NetworkLinkId = string;

export const linkMedia = ['lan', 'wan', 'internet', 'telephony'] as const;
export type LinkMedium = (typeof linkMedia)[number];

/** A network path between two places: something that carries connections and that can fail. It has no direction. */
export const networkLinkSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  medium: z.enum(linkMedia),
  ends: z.tuple([z.string().min(1), z.string().min(1)]),
});

export interface NetworkLink {
  readonly id: NetworkLinkId;
  readonly name: string;
  readonly medium: LinkMedium;
  readonly ends: readonly [ElementId, ElementId];
}
