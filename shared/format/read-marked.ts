import { excerpt } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { findUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import type { FileFormat, Header } from './file-format.ts';
import { lookOfJson } from './foreign.ts';
import { schemaProblem } from './invalid-content.ts';
import { findRepeatedKey } from './json-damage.ts';
import { hasRepeatedKeys } from './key-count.ts';
import type { FormatProblem } from './problem.ts';
import { foreign, readJson, repeatedKey } from './read-json.ts';

const SHOWN_VERSION_CHARACTERS = 40;

export interface MarkedFile {
  /** The whole value; nothing of it is known but that it is safe to look at. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly header: Header;
}

/**
 * The JSON value of a text that has the mark of its format and a version this build reads, or why there is none. What
 * the file holds beside that is for the caller to check.
 */
export function readMarked(text: string, format: FileFormat): Result<MarkedFile, FormatProblem> {
  const json = readJson(text, format);
  if (!json.ok) return json;
  const { body, value } = json.value;
  if (!isMarked(value, format.magic)) return fail(foreign(lookOfJson(value), format.words));
  const header = format.header.safeParse(value);
  if (!header.success) return fail(schemaProblem(header.error, value, format.words));
  if (header.data.version > format.version) return fail(newer(header.data, format));
  const unsafe = findUnsafeKey(value);
  if (unsafe !== undefined) return fail(unsafeKey(unsafe));
  const repeated = hasRepeatedKeys(body, value) ? findRepeatedKey(body) : undefined;
  if (repeated !== undefined) return fail(repeatedKey(repeated, format.words));
  return ok({ file: value, header: header.data });
}

function isMarked(value: unknown, magic: string): value is Readonly<Record<string, unknown>> {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.hasOwn(value, 'magic') &&
    Reflect.get(value, 'magic') === magic
  );
}

function newer({ version, writtenBy }: Header, format: FileFormat): FormatProblem {
  const by = writtenBy === undefined ? '' : ` by Stave ${excerpt(writtenBy, SHOWN_VERSION_CHARACTERS)}`;
  return {
    kind: 'newer',
    message:
      `The file was written${by} in format ${String(version)}. ` +
      `This version reads formats up to ${String(format.version)}.`,
    place: format.versionKey,
    remedy: 'Open it with that version of Stave or a later one. Nothing in the file was changed.',
  };
}

function unsafeKey(path: string): FormatProblem {
  return {
    kind: 'unsafe-key',
    message:
      'The file holds a key that Stave never writes and that is used to attack programs, so it was not opened.',
    place: excerpt(path),
    remedy: 'Ask whoever gave you the file where it comes from, or remove the key in a text editor.',
  };
}
