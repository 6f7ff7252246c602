import { z } from '#shared/kernel/schema.ts';
import type { ElementId } from '#shared/model/element.ts';

/** Elements that were drawn from an item of the user's own library, and which version of the item that was. */
export const libraryInstanceSchema = z.strictObject({
  id: z.string().min(1),
  item: z.string().min(1),
  itemName: z.string().min(1),
  version: z.number().int().positive(),
  elements: z.array(z.string().min(1)),
});

export interface LibraryInstance {
  readonly id: string;
  /** Id of the library item. */
  readonly item: string;
  readonly itemName: string;
  readonly version: number;
  readonly elements: readonly ElementId[];
}
