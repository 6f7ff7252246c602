import type { Facts } from '#shared/facts/facts.ts';
import { watch } from '#shared/facts/memory/watch.ts';
import { brokenRule } from '#shared/rules/kit/breakdown.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { askRule, type RuleOutcome } from '#shared/rules/kit/run.ts';
import type { Keys } from '#shared/rules/kit/subjects.ts';

/** Told whenever a rule says something else about a subject; `undefined` before it said anything, and when it is gone. */
export type OutcomeListener = (before: RuleOutcome | undefined, after: RuleOutcome | undefined) => void;

/** One check of one subject that goes on. */
interface RunningCheck {
  outcome: RuleOutcome | undefined;
  stop: () => void;
}

/**
 * Asks a rule about everything that it concerns, and again about whatever a change of the drawing touches. Goes on as long
 * as the facts live.
 */
export function runOn(rule: Rule, facts: Facts, told: OutcomeListener): void {
  for (const keys of rule.subjects) new RunningRule(rule, facts, told, keys).start();
}

class RunningRule {
  readonly #checks = new Map<string, RunningCheck>();
  readonly #rule: Rule;
  readonly #facts: Facts;
  readonly #told: OutcomeListener;
  readonly #keys: (facts: Facts) => Keys;
  /** Version of the group that the subjects are those of. */
  #version = -1;
  #broken: RuleOutcome | undefined;

  constructor(rule: Rule, facts: Facts, told: OutcomeListener, keys: (facts: Facts) => Keys) {
    this.#rule = rule;
    this.#facts = facts;
    this.#told = told;
    this.#keys = keys;
  }

  start(): void {
    watch(() => {
      try {
        this.#follow(this.#keys(this.#facts));
        this.#break(undefined);
      } catch (error) {
        this.#follow([]);
        this.#break({ findings: [brokenRule(this.#rule, error)], passes: [] });
      }
    });
  }

  #follow(keys: Keys): void {
    if (!('ids' in keys)) this.#replace(new Set(keys), -1);
    else if (keys.version !== this.#version + 1) this.#replace(keys.ids, keys.version);
    else {
      for (const key of keys.removed) this.#end(key);
      for (const key of keys.added) this.#begin(key);
      this.#version = keys.version;
    }
  }

  #replace(keys: ReadonlySet<string>, version: number): void {
    for (const key of [...this.#checks.keys()]) if (!keys.has(key)) this.#end(key);
    for (const key of keys) this.#begin(key);
    this.#version = version;
  }

  #begin(key: string): void {
    if (this.#checks.has(key)) return;
    const check: RunningCheck = { outcome: undefined, stop: () => undefined };
    this.#checks.set(key, check);
    check.stop = watch(() => {
      const outcome = askRule(this.#rule, this.#facts, key);
      const before = check.outcome;
      if (isSame(before, outcome)) return;
      check.outcome = outcome;
      this.#told(before, outcome);
    });
  }

  #end(key: string): void {
    const check = this.#checks.get(key);
    if (check === undefined) return;
    check.stop();
    this.#checks.delete(key);
    this.#told(check.outcome, undefined);
  }

  #break(outcome: RuleOutcome | undefined): void {
    if (isSame(this.#broken, outcome)) return;
    this.#told(this.#broken, outcome);
    this.#broken = outcome;
  }
}

/** Outcomes are plain data, built in one way for each rule. */
function isSame(left: RuleOutcome | undefined, right: RuleOutcome | undefined): boolean {
  return left === right || (left !== undefined && JSON.stringify(left) === JSON.stringify(right));
}
