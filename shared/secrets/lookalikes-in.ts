import type { Lookalike } from './leaving-texts.ts';
import { placeholdersIn } from './placeholder-book.ts';

/** Those of all lookalikes whose placeholders stand in texts that leave. */
export function lookalikesIn(texts: readonly string[], all: readonly Lookalike[]): readonly Lookalike[] {
  const shown = new Set(texts.flatMap(placeholdersIn));
  return all.filter(({ placeholder }) => placeholder !== undefined && shown.has(placeholder));
}
