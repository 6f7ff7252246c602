import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** Leads a file from one format to the next. Frozen once released: files of that format are out there. */
export interface Migration {
  /** The format it leads from; `number + 1` is the one it leads to. Also the number of its file. */
  readonly number: number;
  /** What it changes, for the note to the user. */
  readonly summary: string;
  /** The topology of the next format. The given one is as its own format had it; it is not changed. */
  readonly up: (topology: unknown) => unknown;
}

export interface Migrated {
  readonly topology: unknown;
  readonly summaries: readonly string[];
}

/**
 * The migrations themselves, once every step from format 1 to the current one is among them, in order. Throws where one
 * is not: files of that format could not be opened, so such a build must not start.
 */
export function withoutGap(migrations: readonly Migration[], current: number): readonly Migration[] {
  const expected = Array.from({ length: current - 1 }, (_, index) => index + 1);
  const numbers = migrations.map(({ number }) => number);
  if (numbers.length === expected.length && numbers.every((number, index) => number === expected[index]))
    return migrations;
  throw new Error(
    `Format ${String(current)} needs the migrations ${expected.join(', ') || 'none'}, not ${numbers.join(', ') || 'none'}.`,
  );
}

/**
 * Leads a topology from the format of its file to the current one. Fails with the number of the step that could not
 * make sense of the content.
 */
export function migrate(
  migrations: readonly Migration[],
  topology: unknown,
  from: number,
): Result<Migrated, { readonly failedStep: number }> {
  let current = topology;
  const steps = migrations.filter(({ number }) => number >= from);
  for (const step of steps) {
    try {
      current = step.up(current);
    } catch {
      return fail({ failedStep: step.number });
    }
  }
  return ok({ topology: current, summaries: steps.map((step) => step.summary) });
}
