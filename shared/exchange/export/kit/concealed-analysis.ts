import type { Analysis, LicenceSummary, PassedCheck } from '#shared/analysis/analysis.ts';
import type { Finding, Subject } from '#shared/findings/finding.ts';
import type { ProtectedCopy } from '#shared/secrets/protected-copy.ts';

/**
 * An analysis of a document as it may leave with the protected copy of it: findings quote names, and options that somebody
 * typed a password into. Ids and fingerprints stay, so that a finding is known again.
 */
export function concealedAnalysis<Said extends Analysis & { readonly passes?: readonly PassedCheck[] }>(
  analysis: Said,
  copy: ProtectedCopy,
): Said {
  const { conceal } = copy.texts;
  const subjectsOf = (subjects: readonly Subject[]): readonly Subject[] =>
    subjects.map((subject) => ({ ...subject, name: nameOf(copy, subject) }));
  const findingOf = (finding: Finding): Finding => ({
    ...finding,
    subjects: subjectsOf(finding.subjects),
    message: conceal(finding.message),
    evidence: finding.evidence.map(conceal),
    consequence: conceal(finding.consequence),
    fix: conceal(finding.fix),
    quickFixes: finding.quickFixes.map((fix) => ({ ...fix, label: conceal(fix.label) })),
  });
  return {
    ...analysis,
    findings: analysis.findings.map(findingOf),
    accepted: analysis.accepted.map(findingOf),
    licences: analysis.licences.map((licence) => licenceOf(licence, copy)),
    ...(analysis.passes === undefined
      ? {}
      : { passes: analysis.passes.map((passed) => ({ ...passed, subjects: subjectsOf(passed.subjects) })) }),
  };
}

function licenceOf(licence: LicenceSummary, copy: ProtectedCopy): LicenceSummary {
  const { conceal } = copy.texts;
  return {
    ...licence,
    cluster: conceal(licence.cluster),
    feature: conceal(licence.feature),
    nodes: licence.nodes.map((node) => ({ ...node, name: nameOf(copy, node) })),
    reason: licence.reason === null ? null : conceal(licence.reason),
  };
}

function nameOf(
  { document, texts }: ProtectedCopy,
  { id, name }: { readonly id: string; readonly name: string },
): string {
  return document.elements[id]?.name ?? texts.conceal(name);
}
