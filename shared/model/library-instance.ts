import { z } from '#shared/kernel/schema.ts';
import type { ElementId } from '#shared/model/element.ts';

/** Elements that were drawn from an item of the user's own library, and which version of the item that was. */
export const libraryInstanceSchema = z.strictObject({
  id: z.string().min(1),
  item: z.string().min(1),
  itemName: z.string().min(1),
  version: z.number().int().positive(),
  values: z.record(z.string().min(1), z.string()),
  elements: z.record(z.string().min(1), z.string().min(1)),
});

export interface LibraryInstance {
  readonly id: string;
  /** Id of the library item. */
  readonly item: string;
  readonly itemName: string;
  readonly version: number;
  /** Values of the item's parameters, by key. */
  readonly values: Readonly<Record<string, string>>;
  /** What was drawn from it: id in this document -> id in the item. Never empty. */
  readonly elements: Readonly<Record<ElementId, string>>;
}
