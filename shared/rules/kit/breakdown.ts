import type { Facts } from '#shared/facts/facts.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { listWords } from '#shared/kernel/words.ts';
import type { Element } from '#shared/model/element.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';

const CONSEQUENCE = 'What this check would have said is not known. All other checks are unaffected.';
const FIX =
  'Report this as a defect of Stave, with the drawing if you can, and judge the matter yourself meanwhile.';

/** What stands in the list in place of the answer of a check that threw: nobody may take its silence for health. */
export function brokenCheck(rule: Rule, facts: Facts, subject: string, error: unknown): Finding {
  const elements = elementsOf(rule, facts, subject);
  const names = elements.length === 0 ? subject : listWords(elements.map(({ name }) => name));
  return broken(rule, elements, `This check broke down on ${names}`, subject, error);
}

/** The same for a rule that could not even say whom it asks about. */
export function brokenRule(rule: Rule, error: unknown): Finding {
  return broken(rule, [], 'This check broke down', '', error);
}

function broken(
  rule: Rule,
  elements: readonly Element[],
  what: string,
  subject: string,
  error: unknown,
): Finding {
  return {
    rule: rule.id,
    family: rule.family,
    title: rule.title,
    severity: rule.severity,
    verdict: 'unknown',
    subjects: elements.map(({ id, type, name }) => ({ id, type, name })),
    message: `${what}.`,
    evidence: [`the check ended with "${error instanceof Error ? error.message : String(error)}"`],
    consequence: CONSEQUENCE,
    fix: FIX,
    quickFixes: [],
    sources: rule.sources,
    fingerprint: [rule.id, subject, 'broke down'].join(' '),
  };
}

/** What broke the check may break the search for its subject as well. */
function elementsOf(rule: Rule, facts: Facts, subject: string): readonly Element[] {
  try {
    return rule.about(facts, subject);
  } catch {
    return [];
  }
}
