import type { Finding } from '#shared/findings/finding.ts';

/** How a finding is shown: by severity, or as something that cannot be told. */
export const findingKinds = ['error', 'warning', 'info', 'unknown'] as const;
export type FindingKind = (typeof findingKinds)[number];

export const kindLabels: Readonly<Record<FindingKind, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Hints',
  unknown: 'Cannot tell',
};

export function kindOf(finding: Finding): FindingKind {
  return finding.verdict === 'unknown' ? 'unknown' : finding.severity;
}
