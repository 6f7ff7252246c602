import { excerpt, LONGEST_EXCERPT, visible } from './foreign-text.ts';

/** A quotation is recognised by pieces of what it is from: one of them lies wholly within any that is too long. */
const PIECE = 96;

/** A piece of a long text, as it is shown. */
interface Piece {
  readonly source: { readonly text: string; readonly shown: string };
  readonly at: number;
}

/** Whether a text is longer than a message quotes. */
export function isLongText(text: string): boolean {
  // No sign is shown by more than eight.
  if (text.length * 8 <= LONGEST_EXCERPT) return false;
  return text.length > LONGEST_EXCERPT || visible(text).length > LONGEST_EXCERPT;
}

/**
 * What makes a finished sentence fit to be shown: control characters and directions in it as escapes, and excerpts in the
 * place of what it quotes of long texts, wherever it quotes them and with whatever stands around. Sentences may so name
 * things by their names without asking how long these are. Costs what the texts and the sentence are long.
 *
 * @param longTexts what a sentence may quote too much of; see `isLongText`
 */
export function quotingBriefly(longTexts: Iterable<string>): (sentence: string) => string {
  const pieces = piecesOf(longTexts);
  return (sentence) => {
    const shown = visible(sentence);
    return pieces.size === 0 || shown.length <= LONGEST_EXCERPT ? shown : withExcerpts(shown, pieces);
  };
}

function piecesOf(longTexts: Iterable<string>): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const text of longTexts) {
    const source = { text, shown: visible(text) };
    const last = source.shown.length - PIECE;
    for (let at = 0; at < last; at += PIECE) note(pieces, { source, at });
    if (last >= 0) note(pieces, { source, at: last });
  }
  return pieces;
}

function note(pieces: Map<string, Piece>, piece: Piece): void {
  const key = piece.source.shown.slice(piece.at, piece.at + PIECE);
  if (!pieces.has(key)) pieces.set(key, piece);
}

interface Quotation {
  readonly start: number;
  end: number;
  readonly piece: Piece;
}

function withExcerpts(sentence: string, pieces: ReadonlyMap<string, Piece>): string {
  const parts: string[] = [];
  let end = 0;
  for (const quotation of quotationsIn(sentence, pieces)) {
    if (quotation.end - quotation.start <= LONGEST_EXCERPT) continue;
    const quoted = sentence.slice(quotation.start, quotation.end);
    const { text, shown } = quotation.piece.source;
    parts.push(sentence.slice(end, quotation.start), excerpt(quoted === shown ? text : quoted));
    end = quotation.end;
  }
  return [...parts, sentence.slice(end)].join('');
}

/** Runs of signs that stand in the texts as well, in order; what follows upon another without a gap is one with it. */
function quotationsIn(sentence: string, pieces: ReadonlyMap<string, Piece>): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let at = 0; at + PIECE <= sentence.length;) {
    const piece = pieces.get(sentence.slice(at, at + PIECE));
    if (piece === undefined) {
      at += 1;
      continue;
    }
    const last = found.at(-1);
    const start = at - sameBefore(sentence, at, piece, last?.end ?? 0);
    const end = at + PIECE + sameAfter(sentence, at + PIECE, piece);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end, piece });
    // Where this text ends another may go on that begins in the same way: its next piece reaches beyond the end.
    at = Math.max(at + 1, end - PIECE + 1);
  }
  return found;
}

function sameBefore(sentence: string, at: number, { source, at: from }: Piece, least: number): number {
  let count = 0;
  while (
    at - count > least &&
    from - count > 0 &&
    sentence[at - count - 1] === source.shown[from - count - 1]
  )
    count += 1;
  return count;
}

function sameAfter(sentence: string, at: number, { source, at: from }: Piece): number {
  const rest = from + PIECE;
  let count = 0;
  while (
    at + count < sentence.length &&
    rest + count < source.shown.length &&
    sentence[at + count] === source.shown[rest + count]
  )
    count += 1;
  return count;
}
