import type { Facts } from '#shared/facts/facts.ts';
import { watch } from '#shared/facts/memory/watch.ts';
import { watchEach } from '#shared/facts/memory/watch-each.ts';
import type { Keys } from '#shared/facts/records/members.ts';
import { brokenRule } from '#shared/rules/kit/breakdown.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { askRule, type RuleOutcome } from '#shared/rules/kit/run.ts';

/** Told whenever a rule says something else about a subject; undefined before it said anything, and when it is gone. */
export type OutcomeListener = (before: RuleOutcome | undefined, after: RuleOutcome | undefined) => void;

/**
 * Asks a rule about everything that it concerns, and again about whatever a change of the drawing touches. Goes on as long
 * as the facts live.
 */
export function runOn(rule: Rule, facts: Facts, told: OutcomeListener): void {
  for (const subjects of rule.subjects) {
    const broken = telling(told);
    const keys = (): Keys => {
      try {
        const found = subjects(facts);
        broken(undefined);
        return found;
      } catch (error) {
        broken({ findings: [brokenRule(rule, error)], passes: [] });
        return [];
      }
    };
    watchEach(keys, (subject) => {
      const answered = telling(told);
      const stop = watch(() => {
        answered(askRule(rule, facts, subject));
      });
      return () => {
        stop();
        answered(undefined);
      };
    });
  }
}

/** Tells of one outcome whenever it differs from that before. */
function telling(told: OutcomeListener): (outcome: RuleOutcome | undefined) => void {
  let before: RuleOutcome | undefined;
  return (outcome) => {
    if (isSame(before, outcome)) return;
    const last = before;
    before = outcome;
    told(last, outcome);
  };
}

/** Outcomes are plain data, built in one way for each rule. */
function isSame(left: RuleOutcome | undefined, right: RuleOutcome | undefined): boolean {
  return left === right || (left !== undefined && JSON.stringify(left) === JSON.stringify(right));
}
