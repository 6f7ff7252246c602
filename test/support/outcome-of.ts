import { factsOf, type Facts } from '#shared/facts/facts.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { askRule, type RuleOutcome } from '#shared/rules/kit/run.ts';
import { rules } from '#shared/rules/registry.ts';
import { sortedBy } from '#shared/kernel/order.ts';

/** What one rule says about a document. */
export function outcomeOf(id: string, document: Topology): RuleOutcome {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return runRule(rule, factsOf(document));
}

/** Asks one rule about everything that it concerns. */
export function runRule(rule: Rule, facts: Facts): RuleOutcome {
  const keys = rule.subjects.flatMap((subjects) => {
    const found = subjects(facts);
    return 'ids' in found ? [...found.ids] : found;
  });
  const outcomes = keys.map((key) => askRule(rule, facts, key));
  return {
    findings: sortedBy(
      outcomes.flatMap(({ findings }) => findings),
      ({ fingerprint }) => fingerprint,
    ),
    passes: sortedBy(
      outcomes.flatMap(({ passes }) => passes),
      (subjects) => subjects.map(({ id }) => id).join(' '),
    ),
  };
}
