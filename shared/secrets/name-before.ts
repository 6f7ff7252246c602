/** The name in front of a sign that divides name and value. */
export interface NameBefore {
  readonly name: string;
  /** The quotation marks that the name itself stands in, with backslashes before them, else empty. */
  readonly quote: string;
  /** The sign before the name and its quotation mark; empty at the beginning. */
  readonly before: string;
}

/** A longer name says nothing. It bounds how far is looked back from a sign. */
const LONGEST_NAME = 128;
const QUOTES = '"\'`';
const NAME_SIGN = /[\p{L}\p{N}_.$@-]/u;

/** The name that ends before `place`, blanks between skipped: `name =`, `"a name" :`, `data[name]=`. */
export function nameBefore(text: string, place: number): NameBefore | undefined {
  const lowest = Math.max(0, place - LONGEST_NAME);
  let end = place;
  while (end > lowest && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  const last = text[end - 1] ?? '';
  if (last !== '' && QUOTES.includes(last)) return quotedName(text, end, lowest);
  if (last === ']') end -= 1;
  let start = end;
  while (start > lowest && NAME_SIGN.test(text[start - 1] ?? '')) start -= 1;
  const name = text.slice(start, end);
  return name === '' ? undefined : { name, quote: '', before: text[start - 1] ?? '' };
}

function quotedName(text: string, end: number, lowest: number): NameBefore | undefined {
  const mark = text[end - 1] ?? '';
  let inner = end - 1;
  while (inner > lowest && text[inner - 1] === '\\') inner -= 1;
  const quote = text.slice(inner, end);
  const open = text.slice(lowest, inner).lastIndexOf(mark);
  if (open === -1) return undefined;
  const start = lowest + open + 1;
  const name = text.slice(start, inner);
  const before = text[start - 1 - quote.length] ?? '';
  return name === '' || /[\r\n]/.test(name) ? undefined : { name, quote, before };
}
