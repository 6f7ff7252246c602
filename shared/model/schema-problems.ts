import { quoted } from '#shared/kernel/foreign-text.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { BrokenInvariant } from '#shared/model/invariants.ts';

type Issue = z.core.$ZodIssue;

/** What a schema has against a value, in words for people who write such files by hand. */
export function schemaProblems(error: z.ZodError, value: unknown): BrokenInvariant[] {
  return error.issues.map((issue) => ({
    where: issue.path.map(String).join('.'),
    problem: inWords(issue, valueAt(value, issue.path)),
  }));
}

function inWords(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (found === undefined) {
        const kind = KIND_NAMES[issue.expected];
        return kind === undefined ? 'is missing' : `is missing; it has to be ${kind}`;
      }
      return `has to be ${KIND_NAMES[issue.expected] ?? issue.expected}, not ${described(found)}`;
    case 'unrecognized_keys':
      return `has the unknown ${issue.keys.length === 1 ? 'entry' : 'entries'} ${unknownKeys(issue.keys)}`;
    case 'invalid_value':
      return `has to be one of ${issue.values.map(String).join(', ')}, not ${described(found)}`;
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue);
    case 'invalid_format':
      return issue.format === 'date'
        ? `has to be a day such as 2026-01-31, not ${described(found)}`
        : `is ${described(found)}. ${issue.message}`;
    case 'invalid_key':
      return 'has an entry without a name';
    case 'invalid_union':
      return `cannot be ${described(found)}`;
    default:
      return issue.message;
  }
}

function outOfBounds(issue: Issue & { readonly code: 'too_small' | 'too_big' }): string {
  if (issue.code === 'too_big') return `is more than ${String(issue.maximum)}`;
  if (issue.origin === 'string') return 'is empty';
  if (issue.origin === 'array') return `needs ${String(issue.minimum)} entries`;
  return `has to be ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};

const SHOWN_LENGTH = 40;
const SHOWN_KEYS = 5;

function described(value: unknown): string {
  if (typeof value === 'string') return quoted(value, SHOWN_LENGTH);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : 'an object';
}

function unknownKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, SHOWN_KEYS).map((key) => quoted(key, SHOWN_LENGTH));
  const rest = keys.length - shown.length;
  return `${shown.join(', ')}${rest === 0 ? '' : ` and ${String(rest)} more`}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const key of path) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, key)) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}
