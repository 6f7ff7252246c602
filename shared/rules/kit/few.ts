import { countOf, listWords } from '#shared/kernel/words.ts';
import type { Element } from '#shared/model/element.ts';

/**
 * So many of many are named in one finding. What is true of each of n queues and each of n nodes would otherwise fill
 * findings with the square of the drawing.
 */
const NAMED = 50;

/** The first of a list that may be long. */
export function firstOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, NAMED);
}

/** Names in a sentence, with the number of those that are left out. */
export function namesOf(elements: readonly Element[]): string {
  const named = firstOf(elements).map(({ name }) => name);
  const rest = elements.length - named.length;
  return listWords(rest > 0 ? [...named, `${String(rest)} more`] : named);
}

/** A line of evidence for each of the first, and one that counts the rest. `noun` in the singular. */
export function evidenceOf<Item>(
  items: readonly Item[],
  noun: string,
  line: (item: Item) => string,
): readonly string[] {
  const rest = items.length - NAMED;
  return [
    ...firstOf(items).map(line),
    ...(rest > 0 ? [`the same holds of ${countOf(rest, noun)} more`] : []),
  ];
}
