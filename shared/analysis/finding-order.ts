import { compareText } from '#shared/kernel/order.ts';
import { severities, type Finding } from '#shared/findings/finding.ts';

/** What the place of a finding in the list follows from. */
export type FindingKey = Pick<Finding, 'rule' | 'verdict' | 'severity' | 'fingerprint'>;

/** What is wrong before what cannot be told, the worst first; then by rule and subjects. */
export function worstFirst(left: FindingKey, right: FindingKey): number {
  return (
    rankOf(left) - rankOf(right) ||
    compareText(left.rule, right.rule) ||
    compareText(left.fingerprint, right.fingerprint)
  );
}

function rankOf({ verdict, severity }: FindingKey): number {
  return (verdict === 'fail' ? 0 : severities.length) + severities.indexOf(severity);
}
