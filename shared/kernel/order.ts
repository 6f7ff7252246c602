/** Compares by UTF-16 code unit, so that order never depends on the locale of the machine. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Compares names as people read them: runs of digits by number, the rest by code unit (`node2` before `node10`).
 * Equal readings fall back to code units, so the order is total.
 */
export function compareNames(left: string, right: string): number {
  let differs = 0;
  while (differs < left.length && left.charCodeAt(differs) === right.charCodeAt(differs)) differs += 1;
  if (differs === left.length && differs === right.length) return 0;
  // Up to here the two read the same, so the run of characters in which they part begins at one place in both.
  let start = differs;
  if (start > 0) {
    const kind = isDigit(left, start - 1);
    if (isDigit(left, start) === kind || isDigit(right, start) === kind)
      while (start > 0 && isDigit(left, start - 1) === kind) start -= 1;
  }
  return comparePart(runAt(left, start), runAt(right, start)) || compareText(left, right);
}

/** Undefined behind the end of the text. */
function isDigit(text: string, place: number): boolean | undefined {
  if (place >= text.length) return undefined;
  const code = text.charCodeAt(place);
  return code >= 48 && code <= 57;
}

function runAt(text: string, start: number): string {
  const kind = isDigit(text, start);
  let end = start;
  while (end < text.length && isDigit(text, end) === kind) end += 1;
  return text.slice(start, end);
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
