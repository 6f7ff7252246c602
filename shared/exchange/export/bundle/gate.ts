import type { Analysis } from '#shared/analysis/analysis.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { ExportOverride } from './manifest.ts';

/** Why nothing was written. */
export interface ExportRefused {
  /** Open errors of the analysis; a complete override lifts these. */
  readonly findings: readonly Finding[];
  /** What no bundle can carry; these have to be repaired. */
  readonly problems: readonly ExportProblem[];
  /** Why the override that was given does not count. */
  readonly overrideLacks: OverrideLack | undefined;
}

export type OverrideLack = 'reason' | 'author';

/** What keeps an override from counting: it needs a reason, and the name of whoever gives it. */
export function lackOf({ reason, by }: ExportOverride): OverrideLack | undefined {
  if (reason.trim() === '') return 'reason';
  return by.trim() === '' ? 'author' : undefined;
}

/** What stands in the way of an export, or undefined. Accepted findings do not: they have a reason already. */
export function refusal(
  { findings }: Analysis,
  problems: readonly ExportProblem[],
  override: ExportOverride | undefined,
): ExportRefused | undefined {
  const errors = findings.filter(({ verdict, severity }) => verdict === 'fail' && severity === 'error');
  const blocking = problems.filter(({ kind }) => kind === 'blocking');
  const overrideLacks = override === undefined ? undefined : lackOf(override);
  const isOverridden = override !== undefined && overrideLacks === undefined;
  const open = isOverridden ? [] : errors;
  if (open.length === 0 && blocking.length === 0) return undefined;
  return { findings: open, problems: blocking, overrideLacks };
}
