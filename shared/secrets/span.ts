/** A piece of a text, from `start` up to but without `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Pieces that overlap as one piece each, in order; what `better` prefers of two stays with their union. Pieces that only
 * touch stay apart.
 *
 * @param spans in order of their ends
 */
export function united<Piece extends Span>(
  spans: Iterable<Piece>,
  better: (left: Piece, right: Piece) => Piece,
): readonly Piece[] {
  const kept: Piece[] = [];
  for (const span of spans) {
    let whole = span;
    for (let last = kept.at(-1); last !== undefined && last.end > whole.start; last = kept.at(-1)) {
      kept.pop();
      const start = Math.min(last.start, whole.start);
      whole = { ...better(last, whole), start, end: whole.end };
    }
    kept.push(whole);
  }
  return kept;
}

/** The text with something else in the place of each piece. Pieces are in order and do not overlap. */
export function withReplaced<Piece extends Span>(
  text: string,
  spans: readonly Piece[],
  replacementOf: (piece: Piece) => string,
): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), replacementOf(span));
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}
