import type { Analysis } from '#shared/analysis/analyse.ts';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { ExportOverride } from './manifest.ts';

/** Why nothing was written. */
export interface ExportRefused {
  /** Open errors of the analysis; an override with a reason lifts these. */
  readonly findings: readonly Finding[];
  /** What no bundle can carry; these have to be repaired. */
  readonly problems: readonly ExportProblem[];
  /** An override was given, but without a reason. */
  readonly reasonIsMissing: boolean;
}

/** What stands in the way of an export, or undefined. Accepted findings do not: they have a reason already. */
export function refusal(
  { findings }: Analysis,
  problems: readonly ExportProblem[],
  override: ExportOverride | undefined,
): ExportRefused | undefined {
  const errors = findings.filter(({ verdict, severity }) => verdict === 'fail' && severity === 'error');
  const blocking = problems.filter(({ kind }) => kind === 'blocking');
  const isOverridden = override !== undefined && override.reason.trim() !== '';
  const open = isOverridden ? [] : errors;
  if (open.length === 0 && blocking.length === 0) return undefined;
  return { findings: open, problems: blocking, reasonIsMissing: override !== undefined && !isOverridden };
}
