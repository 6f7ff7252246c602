import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { MAGIC } from './envelope.ts';
import { lookOfText } from './foreign.ts';
import { findJsonDamage, type JsonDamage } from './json-damage.ts';
import { USE_EARLIER_VERSION, type FormatProblem } from './problem.ts';

/** The largest text that is opened. A drawing of 5000 elements takes about 5 million characters. */
const LIMIT_CHARACTERS = 64 * 1024 * 1024;

/** The JSON value of a text, or why there is none. A byte order mark in front, as some editors leave it, is passed over. */
export function readJson(text: string): Result<unknown, FormatProblem> {
  if (text.length > LIMIT_CHARACTERS) return fail(tooLarge(text));
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return fail(empty);
  if (body.charCodeAt(0) === 0 && !/[^\0]/.test(body)) return fail(zeroBytes);
  try {
    return ok(JSON.parse(body));
  } catch {
    const look = lookOfText(body);
    return fail(look === undefined ? damaged(body, findJsonDamage(body)) : foreign(look));
  }
}

/** A file of another program. `look` is what it seems to be. */
export function foreign(look: string): FormatProblem {
  return {
    kind: 'foreign',
    message: `This is not a Stave topology. It looks like ${look}.`,
    place: 'the beginning of the file',
    remedy: 'Choose a file that Stave saved (.stave).',
  };
}

const empty: FormatProblem = {
  kind: 'empty',
  message: 'The file is empty.',
  place: 'the whole file',
  remedy: USE_EARLIER_VERSION,
};

const zeroBytes: FormatProblem = {
  kind: 'empty',
  message: 'The file holds nothing but zero bytes, as after a power cut or a full disk.',
  place: 'the whole file',
  remedy: USE_EARLIER_VERSION,
};

function tooLarge(text: string): FormatProblem {
  const [size, limit] = [text.length, LIMIT_CHARACTERS].map((length) =>
    String(Math.ceil(length / 1024 / 1024)),
  );
  return {
    kind: 'too-large',
    message: `The file has ${size ?? ''} million characters; the limit is ${limit ?? ''} million.`,
    place: 'the whole file',
    remedy: 'Choose a topology that Stave saved, or divide it into several.',
  };
}

function damaged(body: string, damage: JsonDamage | undefined): FormatProblem {
  const place =
    damage === undefined
      ? 'somewhere in the file'
      : `line ${String(damage.line)}, column ${String(damage.column)}`;
  if (damage?.isEnd === true) {
    return {
      kind: 'truncated',
      message: `The file ends too early, in line ${String(damage.line)}: its last part is missing.`,
      place,
      remedy: `${USE_EARLIER_VERSION} If the file was copied or downloaded, copy it again.`,
    };
  }
  if (damage !== undefined && /^(?:<{7}|={7}|>{7})/.test(body.slice(damage.offset))) {
    return {
      kind: 'damaged',
      message: `An unresolved merge conflict starts in line ${String(damage.line)}.`,
      place,
      remedy: 'Resolve the conflict in your version control, or take one of the two versions.',
    };
  }
  const unmarked = body.includes(MAGIC) ? '' : ' Nothing in it says that it is a Stave topology.';
  return {
    kind: 'damaged',
    message: `The file is damaged: what stands at ${place} cannot be read.${unmarked}`,
    place,
    remedy: USE_EARLIER_VERSION,
  };
}
