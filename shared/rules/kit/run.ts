import { compareText, sortedBy } from '#shared/kernel/order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Finding, Subject } from '#shared/findings/finding.ts';
import { gapClause, gapRemedy } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import type { Failure, Rule, Unknown } from '#shared/rules/kit/rule.ts';

/** What one rule said about a document. */
export interface RuleOutcome {
  readonly findings: readonly Finding[];
  /** Groups of subjects that passed. */
  readonly passes: readonly (readonly Subject[])[];
}

/** Asks one rule about one document version. */
export function runRule(rule: Rule, facts: Facts): RuleOutcome {
  const findings: Finding[] = [];
  const passes: (readonly Subject[])[] = [];
  rule.check(facts, {
    pass: (...subjects) => passes.push(subjects.map(subjectOf)),
    fail: (failure) => findings.push(failed(rule, failure)),
    unknown: (unknown) => findings.push(untold(rule, unknown)),
  });
  return {
    findings: sortedBy(findings, (finding) => finding.fingerprint),
    passes: sortedBy(passes, (subjects) => subjects.map((subject) => subject.id).join(' ')),
  };
}

function failed(rule: Rule, failure: Failure): Finding {
  return {
    ...commonPart(rule, failure, []),
    verdict: 'fail',
    severity: failure.severity ?? rule.severity,
    message: failure.message,
    evidence: failure.evidence,
    consequence: failure.consequence ?? rule.consequence,
    fix: failure.fix ?? rule.fix,
    quickFixes: failure.quickFixes ?? [],
  };
}

function untold(rule: Rule, unknown: Unknown): Finding {
  return {
    ...commonPart(rule, unknown, ['unknown']),
    verdict: 'unknown',
    severity: rule.severity,
    message: unknown.message,
    evidence: unknown.missing.map(gapClause),
    consequence: rule.consequence,
    fix: gapRemedy(unknown.missing),
    quickFixes: [],
  };
}

/** `mark` sets what cannot be told apart from what is wrong: accepting the one must not silence the other later. */
function commonPart(
  rule: Rule,
  { subjects: elements, aspect }: Pick<Failure, 'subjects' | 'aspect'>,
  mark: readonly string[],
): Pick<Finding, 'rule' | 'family' | 'title' | 'subjects' | 'sources' | 'fingerprint'> {
  const subjects = elements.map(subjectOf);
  const ids = subjects.map((subject) => subject.id).sort(compareText);
  return {
    rule: rule.id,
    family: rule.family,
    title: rule.title,
    subjects,
    sources: rule.sources,
    fingerprint: [rule.id, ...ids, ...(aspect === undefined ? [] : [aspect]), ...mark].join(' '),
  };
}

function subjectOf({ id, type, name }: Element): Subject {
  return { id, type, name };
}
