import type { Span } from './span.ts';

/** How the value behind a name is written, as far as the name tells. */
export interface ValueContext {
  /** `:` and what is written with it takes the line, `=` a part of it, a switch of a command line one word. */
  readonly divider: ':' | '=' | 'switch';
  /** The name stands in quotation marks, as in JSON: a value without them is a word. */
  readonly quotedName: boolean;
  /** The name stands in the query of an address. */
  readonly inQuery: boolean;
  /** The name is one of authentication, whose value can begin with the name of a scheme. */
  readonly takesScheme: boolean;
  /** The quotation mark that name and value stand in together, as in `-H "name: value"`. */
  readonly around: string | undefined;
}

/** Schemes of authentication stay: RFC 9110, section 11.1, and what is customary. */
const SCHEME = /(?:Basic|Bearer|Digest|Token|ApiKey|Negotiate|NTLM|AWS4-HMAC-SHA256)[ \t]+(?=\S)/iy;
const BLANKS = /[ \t]*/y;
const ANY_BLANKS = /\s*/y;
const BLOCK = /[|>][+-]?\d?[ \t]*\r?\n/y;
const OPENING = /\\*["'`]/y;
/** What is no secret behind any name. */
const STATES_NOTHING = /^(?:true|false|yes|no|on|off|null|none|nil|undefined|[*•]+)$/i;
/** The next switch, or the next pair of name and value. An address is none. */
const NEXT_PAIR = /[ \t]+(?:--?[A-Za-z]|[\w.-]{1,64}[=:](?!\/\/))/y;

/**
 * The value that begins at `from`, without its quotation marks; undefined where there is none, or one that states nothing.
 * Where it cannot be told where it ends, the longer reading counts.
 */
export function valueAfter(text: string, from: number, context: ValueContext): Span | undefined {
  const start = skip(context.quotedName ? ANY_BLANKS : BLANKS, text, from);
  const span =
    context.divider === ':' && matches(BLOCK, text, start) ? block(text, start) : value(text, start, context);
  const shown = text.slice(span.start, span.end);
  return shown.trim() === '' || STATES_NOTHING.test(shown) ? undefined : span;
}

function value(text: string, from: number, context: ValueContext): Span {
  const start = context.takesScheme ? skip(SCHEME, text, from) : from;
  OPENING.lastIndex = start;
  const opening = OPENING.exec(text)?.[0];
  if (opening !== undefined && opening !== context.around) return quoted(text, start, opening);
  if (text[start] === '{') return context.divider === ':' ? { start, end: start } : braced(text, start);
  if (text[start] === '[' && context.divider === ':') return { start, end: behind(text, ']', start) };
  return { start, end: bareEnd(text, start, context) };
}

/** Up to the closing mark on the same line, which has no more backslashes before it than the opening one. */
function quoted(text: string, from: number, opening: string): Span {
  const start = from + opening.length;
  const mark = opening.slice(-1);
  const depth = opening.length - 1;
  let slashes = 0;
  for (let place = start; place < text.length; place += 1) {
    const sign = text[place];
    if (sign === '\n' || sign === '\r') return { start, end: place };
    if (sign === mark && (depth === 0 ? slashes % 2 === 0 : slashes <= depth)) {
      if (depth > 0 || text[place + 1] !== mark) return { start, end: place - (depth === 0 ? 0 : slashes) };
      // A doubled mark stands for one.
      place += 1;
    }
    slashes = sign === '\\' ? slashes + 1 : 0;
  }
  return { start, end: text.length };
}

/** Values of ODBC: `{a;b}`, where `}}` stands for one brace. */
function braced(text: string, start: number): Span {
  for (let place = start + 1; place < text.length; place += 1) {
    if (text[place] !== '}') continue;
    if (text[place + 1] !== '}') return { start, end: place + 1 };
    place += 1;
  }
  return { start, end: text.length };
}

function behind(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at + 1;
}

/** Lines of a block scalar of YAML: those that are indented more than the line which announces them, and empty ones. */
function block(text: string, start: number): Span {
  const outer = indentation(text, text.lastIndexOf('\n', start) + 1);
  const first = lineEnd(text, start) + 1;
  let end = first;
  while (end < text.length) {
    const stop = lineEnd(text, end);
    const isEmpty = text.slice(end, stop).trim() === '';
    if (!isEmpty && indentation(text, end) <= outer) break;
    end = stop + 1;
  }
  const from = Math.min(first, text.length);
  const lines = text.slice(from, Math.max(from, end));
  return { start: from + (lines.length - lines.trimStart().length), end: from + lines.trimEnd().length };
}

function indentation(text: string, from: number): number {
  return skip(BLANKS, text, from) - from;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

const STOPS: Readonly<Record<ValueContext['divider'], RegExp>> = {
  ':': /[\r\n]|[ \t]+/g,
  '=': /[\r\n;&]|[ \t]+/g,
  switch: /\s/g,
};
const WORD_STOP = /[\s,}\]]|$/g;
const QUERY_STOP = /[\s&#"'<>]|$/g;

function bareEnd(
  text: string,
  start: number,
  { divider, quotedName, inQuery, around }: ValueContext,
): number {
  if (inQuery) return next(QUERY_STOP, text, start);
  if (quotedName) return next(WORD_STOP, text, start);
  const stop = STOPS[divider];
  let end = text.length;
  stop.lastIndex = start;
  for (let found = stop.exec(text); found !== null; found = stop.exec(text)) {
    const goesOn = divider !== 'switch' && /^[ \t]/.test(found[0]);
    if (goesOn && !matches(NEXT_PAIR, text, found.index)) continue;
    end = found.index;
    break;
  }
  const closing = around === undefined ? -1 : text.slice(start, end).indexOf(around);
  return start + text.slice(start, closing === -1 ? end : start + closing).trimEnd().length;
}

function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The place behind what the pattern takes at `from`. */
function skip(pattern: RegExp, text: string, from: number): number {
  return matches(pattern, text, from) ? pattern.lastIndex : from;
}
