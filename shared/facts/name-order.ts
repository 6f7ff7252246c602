import { compareNames, compareText } from '#shared/kernel/order.ts';
import type { Element } from '#shared/model/element.ts';

/** Compares elements by name as people read it, then by id: never by the place of a record in the document. */
export function byName(left: Element, right: Element): number {
  return compareNames(left.name, right.name) || compareText(left.id, right.id);
}
