import { compareText } from '#shared/kernel/order.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { Finding, Subject } from '#shared/findings/finding.ts';
import { gapClause, gapRemedy } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import type { Failure, Unknown } from '#shared/rules/kit/answer.ts';
import { brokenCheck } from '#shared/rules/kit/breakdown.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';

/** What one rule said about a document, or about one subject in it. */
export interface RuleOutcome {
  /** In order of fingerprint. */
  readonly findings: readonly Finding[];
  /** Groups of elements that passed, in order of their ids. */
  readonly passes: readonly (readonly Subject[])[];
}

/** Asks a rule about one subject, named by its key. A check that throws yields a finding that says so, and harms no other. */
export function askRule(rule: Rule, facts: Facts, subject: string): RuleOutcome {
  const findings: Finding[] = [];
  const passes: (readonly Subject[])[] = [];
  try {
    for (const answer of rule.ask(facts, subject)) {
      if (answer.verdict === 'pass') passes.push(answer.subjects.map(subjectOf));
      else findings.push(answer.verdict === 'fail' ? failed(rule, answer) : untold(rule, answer));
    }
    return { findings: findings.map((finding) => quotingBriefly(facts, finding)), passes };
  } catch (error) {
    return { findings: [quotingBriefly(facts, brokenCheck(rule, facts, subject, error))], passes: [] };
  }
}

/** Rules name things by their names and quote values as they are; here that is made fit to be shown, for all of them. */
function quotingBriefly({ quotedBriefly: brief }: Facts, finding: Finding): Finding {
  return {
    ...finding,
    message: brief(finding.message),
    evidence: finding.evidence.map(brief),
    consequence: brief(finding.consequence),
    fix: brief(finding.fix),
    quickFixes: finding.quickFixes.map((quickFix) => ({ ...quickFix, label: brief(quickFix.label) })),
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
