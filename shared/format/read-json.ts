import { excerpt, quoted } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFormat, FileWords } from './file-format.ts';
import { lookOfText } from './foreign.ts';
import { findJsonDamage, placeAt, type JsonPlace, type RepeatedKey } from './json-damage.ts';
import type { FormatProblem } from './problem.ts';
import { measureText, type TextMeasure } from './text-measure.ts';

const SHOWN_KEY_CHARACTERS = 40;
/** Values in a file, single options and the parts of positions included. A drawing of 10,000 elements has about 250,000. */
const VALUE_LIMIT = 1_000_000;
/** Entries of one list or object: a table of the drawing, the options of a section. Far above what a drawing needs. */
const ENTRY_LIMIT = 100_000;
/** How deep lists and objects may stand in each other. Files of ours need less than ten. */
const DEPTH_LIMIT = 64;

interface ReadJson {
  /** The text without a byte order mark in front, as some editors leave it. */
  readonly body: string;
  readonly value: unknown;
}

/** The JSON value of a text, or why there is none. */
export function readJson(text: string, format: FileFormat): Result<ReadJson, FormatProblem> {
  const { words } = format;
  const long = tooLong(text, format);
  if (long !== undefined) return fail(long);
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return fail(empty('The file is empty.', words));
  if (body.charCodeAt(0) === 0 && !/[^\0]/.test(body))
    return fail(empty('The file holds nothing but zero bytes, as after a power cut or a full disk.', words));
  const { lossy, ...measure } = measureText(body);
  const many = tooFull(measure, words);
  if (many !== undefined) return fail(many);
  try {
    const value: unknown = JSON.parse(body);
    return lossy === undefined ? ok({ body, value }) : fail(lossyNumber(body, lossy, words));
  } catch {
    const look = lookOfText(body);
    return fail(look === undefined ? damaged(body, format) : foreign(look, words));
  }
}

/** Why a text could not be read for its size alone, however sound it is; undefined where it can. */
export function sizeProblem(text: string, format: FileFormat): FormatProblem | undefined {
  return tooLong(text, format) ?? tooFull(measureText(text), format.words);
}

function tooLong({ length }: string, { limitCharacters, words }: FileFormat): FormatProblem | undefined {
  return length > limitCharacters ? tooLarge(length, limitCharacters, words) : undefined;
}

function tooFull(
  { values, entries, depth }: Omit<TextMeasure, 'lossy'>,
  words: FileWords,
): FormatProblem | undefined {
  if (values > VALUE_LIMIT) return tooMany('values', values, VALUE_LIMIT, words);
  if (entries > ENTRY_LIMIT) return tooMany('entries in one list', entries, ENTRY_LIMIT, words);
  return depth > DEPTH_LIMIT ? tooMany('levels of brackets', depth, DEPTH_LIMIT, words) : undefined;
}

/** A file of another program. `look` is what it seems to be. */
export function foreign(look: string, { kind, choose }: FileWords): FormatProblem {
  return {
    kind: 'foreign',
    message: `This is not ${kind}. It looks like ${look}.`,
    place: 'the beginning of the file',
    remedy: choose,
  };
}

/** A text that is JSON and has a key twice in one object. */
export function repeatedKey(found: RepeatedKey, words: FileWords): FormatProblem {
  const place = inWords(found);
  return {
    kind: 'repeated-key',
    message: `The file says ${quoted(found.key, SHOWN_KEY_CHARACTERS)} twice in one object, the second time in ${place}.`,
    place,
    remedy: `Remove one of the two in a text editor: only one can be meant. ${words.replace}`,
  };
}

function empty(message: string, words: FileWords): FormatProblem {
  return { kind: 'empty', message, place: 'the whole file', remedy: words.replace };
}

/** A file that would be refused once it is saved, because saving writes more characters than were read. */
export function savedTooLarge(length: number, { limitCharacters, words }: FileFormat): FormatProblem {
  const problem = tooLarge(length, limitCharacters, words);
  return { ...problem, message: `Saved as Stave writes it, this would be too large. ${problem.message}` };
}

function tooLarge(length: number, limitCharacters: number, words: FileWords): FormatProblem {
  const millions = (characters: number): string => String(Math.ceil(characters / 1024 / 1024));
  return {
    kind: 'too-large',
    message: `The file has ${millions(length)} million characters; the limit is ${millions(limitCharacters)} million.`,
    place: 'the whole file',
    remedy: words.divide,
  };
}

function tooMany(what: string, count: number, limit: number, words: FileWords): FormatProblem {
  return {
    kind: 'too-large',
    message: `The file has ${String(count)} ${what}; the limit is ${String(limit)}.`,
    place: 'the whole file',
    remedy: words.divide,
  };
}

function lossyNumber(
  body: string,
  { offset, literal }: { readonly offset: number; readonly literal: string },
  words: FileWords,
): FormatProblem {
  const place = inWords(placeAt(body, offset));
  return {
    kind: 'invalid',
    message: `The number ${excerpt(literal, SHOWN_KEY_CHARACTERS)} in ${place} cannot be kept as it stands: whole numbers go up to 9007199254740991, and there is no -0.`,
    place,
    remedy: `Correct the number in a text editor. ${words.replace}`,
  };
}

function damaged(body: string, { magic, words }: FileFormat): FormatProblem {
  const damage = findJsonDamage(body);
  const place = damage === undefined ? 'somewhere in the file' : inWords(damage);
  if (damage?.isEnd === true) {
    return {
      kind: 'truncated',
      message: `The file ends too early, in line ${String(damage.line)}: its last part is missing.`,
      place,
      remedy: `${words.replace} If the file was copied or downloaded, copy it again.`,
    };
  }
  if (damage !== undefined && /^(?:<{7}|={7}|>{7})/.test(body.slice(damage.offset, damage.offset + 7))) {
    return {
      kind: 'damaged',
      message: `An unresolved merge conflict starts in line ${String(damage.line)}.`,
      place,
      remedy: 'Resolve the conflict in your version control, or take one of the two versions.',
    };
  }
  const unmarked = body.includes(magic) ? '' : ` Nothing in it says that it is ${words.kind}.`;
  return {
    kind: 'damaged',
    message: `The file is damaged: what stands at ${place} cannot be read.${unmarked}`,
    place,
    remedy: words.replace,
  };
}

function inWords({ line, column }: JsonPlace): string {
  return `line ${String(line)}, column ${String(column)}`;
}
