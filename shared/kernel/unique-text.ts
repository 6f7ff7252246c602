/**
 * Gives every text once: one that was given before gets `mark` and the next number from 2 on. Texts count as equal when
 * `likeness` makes the same of them. Costs the same for each, however many are alike.
 */
export function uniqueTexts(
  mark: string,
  likeness: (text: string) => string = (text) => text,
): (text: string) => string {
  const taken = new Set<string>();
  const nextOf = new Map<string, number>();
  return (text) => {
    const kind = likeness(text);
    let next = nextOf.get(kind) ?? 2;
    let unique = text;
    for (; taken.has(likeness(unique)); next += 1) unique = `${text}${mark}${String(next)}`;
    nextOf.set(kind, next);
    taken.add(likeness(unique));
    return unique;
  };
}
