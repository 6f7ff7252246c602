import type { FoundSecret } from './found-secret.ts';
import { nameBefore } from './name-before.ts';
import type { SecretKind } from './secret-kind.ts';
import { kindByName } from './secret-name.ts';
import type { Span } from './span.ts';
import { valueAfter, type ValueContext } from './value-after.ts';

/** A sign that divides name and value, the end of a tag, or a switch with its value behind blanks. */
const DIVIDER = /[=:>]|(?<![^\s"'`([,])--?[A-Za-z][\w.-]*(?=[ \t]+[^\s=:])/g;
/** A value that is a switch again: the one before has none. */
const SWITCH = /^--?[A-Za-z][A-Za-z-]*$/;
/** Names whose value is a name: `<entry key="password">x</entry>`, `name: DB_PASSWORD` before `value: x`. */
const NAMES_A_NAME = /(?:^|[-_.])(?:name|key|property|option|param|parameter|field|header|variable)$/i;
const HOLDS_ITS_VALUE = /(?:^|[-_.])(?:value|val|content|text|default|defaultValue)$/i;
/** How far a value may be from the name that stands elsewhere; also the longest tag and the longest such name. */
const NEAR = 256;
const CDATA = '<![CDATA[';

/** What stands between the pairs of two things. */
const BETWEEN_THINGS = /[{}<>]|\n\s{0,32}-\s/;

/** What the value of one pair says of the value of another, whose name it is. */
interface Announced {
  readonly kind: SecretKind | undefined;
  readonly at: number;
}

/** A value whose name may still come: `{"value":"x","name":"password"}`. */
interface Unnamed {
  readonly from: number;
  readonly context: ValueContext;
}

/** What one dividing sign amounts to. */
interface Reading {
  readonly secret?: FoundSecret | undefined;
  readonly announced?: Announced;
  readonly unnamed?: Unnamed;
}

/**
 * Values beside a name that says that they are secret: `name=value`, `name: value`, JSON, YAML, headers, queries,
 * connection strings, `<name>value</name>`, `--name value`. Every sign is looked at a bounded number of times: from a
 * dividing sign backwards for a name of bounded length, and forwards once, after which the search goes on behind.
 */
export function findNamed(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  const marks = openMarks(text);
  let announced: Announced | undefined;
  let unnamed: Unnamed | undefined;
  DIVIDER.lastIndex = 0;
  for (let match = DIVIDER.exec(text); match !== null; match = DIVIDER.exec(text)) {
    const { index: at } = match;
    const here = announced !== undefined && at - announced.at <= NEAR ? announced : undefined;
    const resume = DIVIDER.lastIndex;
    const reading: Reading =
      match[0] === '>'
        ? inTag(text, at, here)
        : match[0] === '=' || match[0] === ':'
          ? inPair(text, at, here, marks)
          : { secret: behindSwitch(text, at, match[0]) };
    const { secret } = reading;
    if (secret !== undefined) found.push(secret);
    announced = reading.announced ?? announced;
    unnamed = reading.unnamed ?? unnamed;
    const before = reading.announced && unnamed && namedAfterwards(text, unnamed, reading.announced);
    if (before !== undefined) {
      found.push(before);
      announced = undefined;
    }
    DIVIDER.lastIndex = Math.max(resume, secret?.end ?? 0);
  }
  return found;
}

function inPair(
  text: string,
  at: number,
  announced: Announced | undefined,
  isMarkOpen: (place: number) => boolean,
): Reading {
  const divider = text[at] === '=' ? '=' : ':';
  if (divider === ':' && text.startsWith('//', at + 1)) return {};
  const named = nameBefore(text, at);
  if (named === undefined) return {};
  const { name, quote, before } = named;
  const inQuery = quote === '' && (before === '?' || before === '&');
  const context: ValueContext = {
    divider,
    quotedName: quote !== '',
    inQuery,
    takesScheme: /auth/i.test(name),
    around: quote === '' ? markAround(before, isMarkOpen(at)) : undefined,
  };
  // `=>` and `:=` divide as well.
  const from = /[=>]/.test(text[at + 1] ?? '') ? at + 2 : at + 1;
  const isValue = HOLDS_ITS_VALUE.test(name);
  const kind = kindByName(name, { inQuery }) ?? (isValue ? announced?.kind : undefined);
  if (kind !== undefined) return { secret: withKind(valueAfter(text, from, context), kind) };
  if (isValue) return { unnamed: { from, context } };
  if (!NAMES_A_NAME.test(name)) return {};
  return { announced: { kind: kindOfWritten(text, from), at } };
}

/** The value that stood before its name, where the two are near and of one thing. */
function namedAfterwards(
  text: string,
  { from, context }: Unnamed,
  { kind, at }: Announced,
): FoundSecret | undefined {
  if (kind === undefined || at - from > NEAR) return undefined;
  const near = text.slice(from, at);
  const value = valueAfter(near, 0, context);
  if (value === undefined || BETWEEN_THINGS.test(near.slice(value.end))) return undefined;
  return withKind({ start: from + value.start, end: from + value.end }, kind);
}

function markAround(before: string, isDoubleOpen: boolean): string | undefined {
  if (before === "'" || before === '`' || before === '"') return before;
  return isDoubleOpen ? '"' : undefined;
}

/** The text of an XML element whose name says that it is secret, or in whose tag or in the element before that is said. */
function inTag(text: string, at: number, announced: Announced | undefined): Reading {
  const lowest = Math.max(0, at - NEAR);
  const open = text.slice(lowest, at).lastIndexOf('<');
  if (open === -1) return {};
  const tag = text.slice(lowest + open + 1, at);
  const name = /^(?:[\w.-]+:)?([\p{L}\w.-]+)/u.exec(tag)?.[1];
  if (name === undefined || tag.endsWith('/')) return {};
  const isAnnounced = announced !== undefined && (announced.at > lowest + open || HOLDS_ITS_VALUE.test(name));
  const kind = kindByName(name) ?? (isAnnounced ? announced.kind : undefined);
  if (kind === undefined)
    return NAMES_A_NAME.test(name) ? { announced: { kind: kindOfWritten(text, at + 1), at } } : {};
  const isData = text.startsWith(CDATA, at + 1);
  const start = at + 1 + (isData ? CDATA.length : 0);
  const end = text.indexOf(isData ? ']]>' : '<', start);
  return { secret: withKind(trimmed(text, { start, end: end === -1 ? text.length : end }), kind) };
}

/** The kind of secret that a name says which is itself written as a value. */
function kindOfWritten(text: string, from: number): SecretKind | undefined {
  const written = /^\s{0,8}\\*["'`]?([\w.$@ -]{1,128})/.exec(text.slice(from, from + NEAR))?.[1];
  return written === undefined ? undefined : kindByName(written);
}

function behindSwitch(text: string, at: number, written: string): FoundSecret | undefined {
  const kind = kindByName(written);
  if (kind === undefined) return undefined;
  const before = text[at - 1] ?? '';
  const span = valueAfter(text, at + written.length, {
    divider: 'switch',
    quotedName: false,
    inQuery: false,
    takesScheme: false,
    around: /["'`]/.test(before) ? before : undefined,
  });
  const isSwitch =
    span !== undefined &&
    /\s/.test(text[span.start - 1] ?? '') &&
    SWITCH.test(text.slice(span.start, span.end));
  return isSwitch ? undefined : withKind(span, kind);
}

function withKind(span: Span | undefined, kind: SecretKind): FoundSecret | undefined {
  return span === undefined || span.end <= span.start ? undefined : { ...span, kind };
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + (inner.length - inner.trimStart().length);
  return { start: from, end: Math.max(from, start + inner.trimEnd().length) };
}

/** Whether a double quotation mark is open on the line of a place. To be asked in order of places: it reads the text once. */
function openMarks(text: string): (place: number) => boolean {
  let read = 0;
  let isOpen = false;
  return (place) => {
    for (; read < place; read += 1) {
      const sign = text[read];
      if (sign === '\n') isOpen = false;
      else if (sign === '"' && text[read - 1] !== '\\') isOpen = !isOpen;
    }
    return isOpen;
  };
}
