// Analyses made up for tests of what is done with them, so that those do not change with every new rule.
import type { WholeAnalysis } from '#shared/analysis/analysis.ts';
import type { Finding } from '#shared/findings/finding.ts';

export function aFinding(given: Partial<Finding> & Pick<Finding, 'rule'>): Finding {
  return {
    family: 'failover',
    title: 'Something is wrong',
    severity: 'error',
    verdict: 'fail',
    subjects: [],
    message: 'Something is wrong with it.',
    evidence: [],
    consequence: 'It fails.',
    fix: 'Repair it.',
    quickFixes: [],
    sources: [{ document: 'A guide', heading: 'A chapter', evidence: 'documented' }],
    fingerprint: given.rule,
    ...given,
  };
}

export function analysisOf(findings: readonly Finding[], accepted: readonly Finding[] = []): WholeAnalysis {
  const failing = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.verdict === 'fail' && finding.severity === severity).length;
  return {
    findings,
    accepted,
    passes: [],
    tally: {
      error: failing('error'),
      warning: failing('warning'),
      info: failing('info'),
      unknown: findings.filter(({ verdict }) => verdict === 'unknown').length,
      accepted: accepted.length,
      passed: 0,
    },
    licences: [],
  };
}
