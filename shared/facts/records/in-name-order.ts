import type { Element } from '#shared/model/element.ts';
import { byName } from '#shared/facts/name-order.ts';
import type { Members } from '#shared/facts/records/members.ts';
import type { Records } from '#shared/facts/records/records.ts';

/** From so many new elements on, a list is sorted as a whole. */
const MANY = 32;

/**
 * The members of a group in order of name. What stood in order before keeps its place, so that one changed element costs
 * no sorting of all.
 */
export function inNameOrder(
  records: Records,
  { ids }: Members,
  before: readonly Element[] | undefined,
): readonly Element[] {
  const fresh = new Set<Element>();
  for (const id of ids) {
    const element = records.element(id);
    if (element !== undefined) fresh.add(element);
  }
  const list = before?.filter((element) => fresh.delete(element)) ?? [];
  if (fresh.size > MANY) return [...list, ...fresh].sort(byName);
  for (const element of fresh) list.splice(placeFor(list, element), 0, element);
  return list;
}

function placeFor(list: readonly Element[], element: Element): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && byName(other, element) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
