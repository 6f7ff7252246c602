/** Compares by UTF-16 code unit, so that order never depends on the locale of the machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Compares names as people read them: runs of digits by number, the rest by code unit (`node2` before `node10`).
 * Equal readings fall back to code units, so the order is total.
 */
export function compareNames(left: string, right: string): number {
  const leftParts = left.match(/\d+|\D+/g) ?? [];
  const rightParts = right.match(/\d+|\D+/g) ?? [];
  const shared = Math.min(leftParts.length, rightParts.length);
  for (let index = 0; index < shared; index += 1) {
    const order = comparePart(leftParts[index] ?? '', rightParts[index] ?? '');
    if (order !== 0) return order;
  }
  return leftParts.length - rightParts.length || compareText(left, right);
}

function comparePart(left: string, right: string): number {
  const numeric = /^\d/.test(left) && /^\d/.test(right);
  return (numeric ? Number(left) - Number(right) : 0) || compareText(left, right);
}

/** A sorted copy by the text that `keyOf` gives; equal keys keep their order. */
export function sortedBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Item[] {
  return [...items].sort((left, right) => compareText(keyOf(left), keyOf(right)));
}

/** A sorted copy in the order people read names in. */
export function sortedByName<Item extends { readonly name: string }>(items: Iterable<Item>): Item[] {
  return [...items].sort((left, right) => compareNames(left.name, right.name));
}
