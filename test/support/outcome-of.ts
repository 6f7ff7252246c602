import { factsOf } from '#shared/facts/facts.ts';
import type { Topology } from '#shared/model/topology.ts';
import { runRule, type RuleOutcome } from '#shared/rules/kit/run.ts';
import { rules } from '#shared/rules/registry.ts';

/** What one rule says about a document. */
export function outcomeOf(id: string, document: Topology): RuleOutcome {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return runRule(rule, factsOf(document));
}
