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
const NAMES_A_NAME = /^(?:name|key|property|option|param|parameter|field|header|variable)$/i;
const HOLDS_ITS_VALUE = /^(?:value|val|content|text|default|defaultValue)$/i;
/** How far a value may be from the name that stands elsewhere; also the longest tag and the longest such name. */
const NEAR = 256;
const CDATA = '<![CDATA[';

/** What the value of one pair says of the value of the next, whose name it is. */
interface Announced {
  readonly kind: SecretKind | undefined;
  readonly at: number;
}

/**
 * Values beside a name that says that they are secret: `name=value`, `name: value`, JSON, YAML, headers, queries,
 * connection strings, `<name>value</name>`, `--name value`. In order. Every sign is looked at a bounded number of times:
 * from a dividing sign backwards for a name of bounded length, and forwards once, after which the search goes on behind.
 */
export function findNamed(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  const marks = openMarks(text);
  let announced: Announced | undefined;
  DIVIDER.lastIndex = 0;
  for (let match = DIVIDER.exec(text); match !== null; match = DIVIDER.exec(text)) {
    const { index: at } = match;
    const here = announced !== undefined && at - announced.at <= NEAR ? announced : undefined;
    const resume = DIVIDER.lastIndex;
    const secret =
      match[0] === '>'
        ? inTag(text, at, here)
        : match[0] === '=' || match[0] === ':'
          ? inPair(text, at, here, marks)
          : behindSwitch(text, at, match[0]);
    if (secret !== undefined && 'start' in secret) found.push(secret);
    else if (secret !== undefined) announced = secret;
    DIVIDER.lastIndex = Math.max(resume, secret !== undefined && 'end' in secret ? secret.end : 0);
  }
  return found;
}

function inPair(
  text: string,
  at: number,
  announced: Announced | undefined,
  isMarkOpen: (place: number) => boolean,
): FoundSecret | Announced | undefined {
  const divider = text[at] === '=' ? '=' : ':';
  if (divider === ':' && text.startsWith('//', at + 1)) return undefined;
  const named = nameBefore(text, at);
  if (named === undefined) return undefined;
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
  const announcedKind = HOLDS_ITS_VALUE.test(name) ? announced?.kind : undefined;
  const kind = kindByName(name, { inQuery }) ?? announcedKind;
  if (kind !== undefined) return withKind(valueAfter(text, from, context), kind);
  if (!NAMES_A_NAME.test(name)) return undefined;
  const written = /^\s{0,8}\\*["'`]?([\w.$@ -]{1,128})/.exec(text.slice(from, from + NEAR))?.[1];
  return { kind: written === undefined ? undefined : kindByName(written), at };
}

function markAround(before: string, isDoubleOpen: boolean): string | undefined {
  if (before === "'" || before === '`' || before === '"') return before;
  return isDoubleOpen ? '"' : undefined;
}

/** The text of an XML element whose name says that it is secret, or in whose tag that is announced. */
function inTag(text: string, at: number, announced: Announced | undefined): FoundSecret | undefined {
  const lowest = Math.max(0, at - NEAR);
  const open = text.slice(lowest, at).lastIndexOf('<');
  if (open === -1) return undefined;
  const tag = text.slice(lowest + open + 1, at);
  const name = /^(?:[\w.-]+:)?([\p{L}\w.-]+)/u.exec(tag)?.[1];
  if (name === undefined || tag.endsWith('/')) return undefined;
  const isAnnounced = announced !== undefined && announced.at > lowest + open;
  const kind = kindByName(name) ?? (isAnnounced ? announced.kind : undefined);
  if (kind === undefined) return undefined;
  const isData = text.startsWith(CDATA, at + 1);
  const start = at + 1 + (isData ? CDATA.length : 0);
  const end = text.indexOf(isData ? ']]>' : '<', start);
  return withKind(trimmed(text, { start, end: end === -1 ? text.length : end }), kind);
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
