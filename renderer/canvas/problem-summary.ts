import { severities, type Finding } from '#shared/findings/finding.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { ProblemSummary } from './flow-types.ts';

/** Findings about one record in brief; undefined when there are none. */
export function problemSummary(findings: readonly Finding[] | undefined): ProblemSummary | undefined {
  if (findings === undefined || findings.length === 0) return undefined;
  const failed = findings.filter(({ verdict }) => verdict === 'fail');
  const unknown = findings.length - failed.length;
  const worst = severities.find((severity) => failed.some((finding) => finding.severity === severity));
  const parts = [
    ...(failed.length > 0 ? [countOf(failed.length, 'problem')] : []),
    ...(unknown > 0 ? [`${String(unknown)} unknown`] : []),
  ];
  return { worst: worst ?? 'unknown', count: findings.length, text: parts.join(', ') };
}

export function sameSummary(left: ProblemSummary | undefined, right: ProblemSummary | undefined): boolean {
  return left?.worst === right?.worst && left?.text === right?.text;
}
