import type { Topology } from '#shared/model/topology.ts';

/** A small drawing and what it shows, in a few words. */
export interface RuleExample {
  readonly title: string;
  readonly document: Topology;
}

/**
 * What a rule says about small drawings: its tests, and the examples of its documentation page. A failing example has a
 * failure and a passing one only passes. `unknown` is empty where every drawing decides the matter.
 */
export interface RuleExamples {
  readonly failing: readonly [RuleExample, ...RuleExample[]];
  readonly passing: readonly [RuleExample, ...RuleExample[]];
  readonly unknown: readonly RuleExample[];
}
