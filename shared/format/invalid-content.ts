import { excerpt, quoted } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { BrokenInvariant } from '#shared/model/invariants.ts';
import { schemaProblems } from '#shared/model/schema-problems.ts';
import type { FileWords } from './file-format.ts';
import type { FormatProblem } from './problem.ts';

const SHOWN_PROBLEMS = 5;
const SHOWN_NAME_CHARACTERS = 40;
const SHOWN_PLACE_CHARACTERS = 120;

/**
 * Checks a value against a schema. Zod hands its issues on as arguments of one call, and more than about 100,000 of them
 * do not fit on the stack: this many are one problem here, never an exception.
 */
export function checked<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  words: FileWords,
): Result<Value, FormatProblem> {
  try {
    const parsed = schema.safeParse(value);
    return parsed.success ? ok(parsed.data) : fail(schemaProblem(parsed.error, value, words));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fail({
      kind: 'invalid',
      message: `This is ${words.kind}, but more in it cannot be right than can be counted.`,
      place: 'the whole file',
      remedy: words.replace,
    });
  }
}

/** A file that is ours but does not follow the schema. */
export function schemaProblem(error: z.ZodError, content: unknown, words: FileWords): FormatProblem {
  return invalidContent(schemaProblems(error, content), content, words);
}

/** What is wrong inside a file that is ours. `content` is what the places are in; it gives the names of elements. */
export function invalidContent(
  problems: readonly BrokenInvariant[],
  content: unknown,
  words: FileWords,
): FormatProblem {
  const lines = problems
    .slice(0, SHOWN_PROBLEMS)
    .map(({ where, problem }) => `${placeInWords(where, content)}: ${problem}.`);
  const rest = problems.length - lines.length;
  return {
    kind: 'invalid',
    message: [
      `This is ${words.kind}, but ${countOf(problems.length, 'thing')} in it cannot be right.`,
      ...lines,
      ...(rest > 0 ? [`And ${countOf(rest, 'more place')}.`] : []),
    ].join('\n'),
    place: shortPlace(problems[0]?.where ?? ''),
    remedy: `${words.replace} Or correct these places in a text editor.`,
  };
}

/** `elements.k3f.release` with the name a person knows the element by: `elements.k3f.release ("ors_1")`. */
function placeInWords(where: string, topology: unknown): string {
  const [table, id] = where.split('.');
  const place = shortPlace(where);
  if (table === undefined || id === undefined) return place;
  const record = member(member(topology, table), id);
  const names =
    table === 'connections'
      ? [nameOf(topology, member(record, 'from')), nameOf(topology, member(record, 'to'))]
      : table === 'pairs'
        ? [nameOf(topology, member(record, 'primary')), nameOf(topology, member(record, 'backup'))]
        : [member(record, 'name')];
  const known = names
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .map((name) => quoted(name, SHOWN_NAME_CHARACTERS));
  return known.length === 0 ? place : `${place} (${known.join(table === 'connections' ? ' to ' : ' and ')})`;
}

/** A path for a sentence: keys in a stranger's file may be of any length and hold anything. */
function shortPlace(where: string): string {
  return where === '' ? 'the top level of the file' : excerpt(where, SHOWN_PLACE_CHARACTERS);
}

function nameOf(topology: unknown, id: unknown): unknown {
  return typeof id === 'string' ? member(member(member(topology, 'elements'), id), 'name') : undefined;
}

function member(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}
