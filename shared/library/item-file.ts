import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { z } from '#shared/kernel/schema.ts';
import { findUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import { countOf } from '#shared/kernel/words.ts';
import { lookOfJson, lookOfText } from '#shared/format/foreign.ts';
import { findJsonDamage } from '#shared/format/json-damage.ts';
import type { FormatProblem, FormatProblemKind } from '#shared/format/problem.ts';
import { brokenInvariants, type BrokenInvariant } from '#shared/model/invariants.ts';
import { schemaProblems } from '#shared/model/schema-problems.ts';
import { fragmentDocument, libraryItemSchema, type LibraryItem } from '#shared/library/library-item.ts';

/** Marks a JSON file as an item of a library, whatever it is called. */
const MAGIC = 'stave-library-item';
const FILE_VERSION = 1;
/** Far more than a part of a drawing needs. */
const LIMIT_CHARACTERS = 16 * 1024 * 1024;
const SHOWN_PROBLEMS = 5;
const SHOWN_CHARACTERS = 120;

const headerSchema = z.object({ magic: z.literal(MAGIC), version: z.number().int().positive() });
const fileSchema = z.strictObject({ ...headerSchema.shape, item: libraryItemSchema });

/** The text of a file that holds one item. Equal items give equal texts. */
export function encodeLibraryItem(item: LibraryItem): string {
  return canonicalJson({ magic: MAGIC, version: FILE_VERSION, item });
}

/** Reads the text of such a file, whoever wrote it. Never throws, and never gives an item that is only partly right. */
export function decodeLibraryItem(text: string): Result<LibraryItem, FormatProblem> {
  const json = parsed(text);
  if (!json.ok) return json;
  const file = json.value;
  if (!isMarked(file)) return fail(foreign(lookOf(file)));
  const header = headerSchema.safeParse(file);
  if (!header.success) return fail(invalid(schemaProblems(header.error, file)));
  if (header.data.version > FILE_VERSION) return fail(newer(header.data.version));
  const unsafe = findUnsafeKey(file);
  if (unsafe !== undefined) return fail(unsafeKey(unsafe));
  const whole = fileSchema.safeParse(file);
  if (!whole.success) return fail(invalid(schemaProblems(whole.error, file)));
  const { item } = whole.data;
  const broken = contradictions(item);
  return broken.length > 0 ? fail(invalid(broken)) : ok(item);
}

function parsed(text: string): Result<unknown, FormatProblem> {
  if (text.length > LIMIT_CHARACTERS)
    return fail(
      problem('too-large', 'The file is far larger than an item of a library can be.', 'the whole file'),
    );
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return fail(problem('empty', 'The file is empty.', 'the whole file'));
  try {
    return ok(JSON.parse(body));
  } catch {
    const look = lookOfText(body);
    return fail(look === undefined ? damaged(body) : foreign(look));
  }
}

function isMarked(file: unknown): boolean {
  return (
    file !== null &&
    typeof file === 'object' &&
    Object.hasOwn(file, 'magic') &&
    Reflect.get(file, 'magic') === MAGIC
  );
}

function lookOf(file: unknown): string {
  const magic: unknown = file !== null && typeof file === 'object' ? Reflect.get(file, 'magic') : undefined;
  return magic === 'stave-topology' ? 'a whole topology: open it instead' : lookOfJson(file);
}

/** What the schema cannot say: references that lead nowhere, an empty item, two parameters of one key. */
function contradictions(item: LibraryItem): readonly BrokenInvariant[] {
  const keys = item.parameters.map((parameter) => parameter.key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...(Object.keys(item.fragment.elements).length === 0
      ? [{ where: 'item.fragment.elements', problem: 'holds no element' }]
      : []),
    ...twice.map((key) => ({ where: 'item.parameters', problem: `names ${key} twice` })),
    ...brokenInvariants(fragmentDocument(item)).map(({ where, problem: what }) => ({
      where: `item.fragment.${where}`,
      problem: what,
    })),
  ];
}

const ANOTHER_COPY = 'Ask for another copy of the file, or keep the part in your library again.';

function problem(
  kind: FormatProblemKind,
  message: string,
  place: string,
  remedy = ANOTHER_COPY,
): FormatProblem {
  return { kind, message, place: short(place), remedy };
}

function foreign(look: string): FormatProblem {
  const message = `This is not an item of a Stave library. It looks like ${look}.`;
  return problem(
    'foreign',
    message,
    'the beginning of the file',
    'Choose a file that a Stave library exported.',
  );
}

function newer(version: number): FormatProblem {
  const message = `The item was written in version ${String(version)} of its format; this Stave reads ${String(FILE_VERSION)}.`;
  return problem('newer', message, 'version', 'Open it with a later version of Stave.');
}

function unsafeKey(path: string): FormatProblem {
  const message =
    'The file holds a key that no item has and that is used to attack programs, so it was not read.';
  return problem('unsafe-key', message, path, 'Ask whoever gave you the file where it comes from.');
}

function damaged(body: string): FormatProblem {
  const damage = findJsonDamage(body);
  const place =
    damage === undefined
      ? 'somewhere in the file'
      : `line ${String(damage.line)}, column ${String(damage.column)}`;
  return damage?.isEnd === true
    ? problem('truncated', `The file ends too early, in line ${String(damage.line)}.`, place)
    : problem('damaged', `The file is damaged: what stands at ${place} cannot be read.`, place);
}

function invalid(problems: readonly BrokenInvariant[]): FormatProblem {
  const lines = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ where, problem: what }) => `${short(where)}: ${what}.`);
  const message = [
    `This is an item of a Stave library, but ${countOf(problems.length, 'thing')} in it cannot be right.`,
    ...lines,
  ];
  return problem('invalid', message.join('\n'), problems[0]?.where ?? '');
}

function short(place: string): string {
  return place.length > SHOWN_CHARACTERS ? `${place.slice(0, SHOWN_CHARACTERS)}…` : place;
}
