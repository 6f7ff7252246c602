import { visible } from '#shared/kernel/foreign-text.ts';
import { isLongText, quotingBriefly } from '#shared/kernel/quotations.ts';

/** Fields for prose, which no message quotes. */
const PROSE = new Set(['notes', 'description', 'acceptances']);

/** Texts and keys anywhere in a record that are longer than a message quotes. Prose is left out. */
export function longTextsIn(record: unknown): readonly string[] {
  const found: string[] = [];
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      if (isLongText(part)) found.push(part);
    } else if (Array.isArray(part)) part.forEach(look);
    else if (part !== null && typeof part === 'object')
      for (const [key, inner] of Object.entries(part)) {
        if (PROSE.has(key)) continue;
        look(key);
        look(inner);
      }
  };
  look(record);
  return found;
}

/** A finished sentence about records, fit to be shown: see `kernel/quotations.ts`. They are looked through only for a long one. */
export function quotedBriefly(sentence: string, ...records: readonly unknown[]): string {
  return isLongText(sentence) ? quotingBriefly(records.flatMap(longTextsIn))(sentence) : visible(sentence);
}
