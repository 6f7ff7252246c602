import type { QuickFix, Severity } from '#shared/findings/finding.ts';
import type { Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';

/** What is wrong. Absent texts are those of the rule. */
export interface Failure {
  /** The elements at fault, most important first; at least one. */
  readonly subjects: readonly [Element, ...Element[]];
  readonly message: string;
  readonly evidence: readonly string[];
  readonly severity?: Severity;
  readonly consequence?: string;
  readonly fix?: string;
  readonly quickFixes?: readonly QuickFix[];
  /** Tells apart several things one rule says about the same elements: a licence feature, an option. */
  readonly aspect?: string;
}

/** Why the drawing does not say enough. */
export interface Unknown {
  readonly subjects: readonly [Element, ...Element[]];
  readonly message: string;
  /** At least one; the message says the same in its own words. */
  readonly missing: readonly Gap[];
  readonly aspect?: string;
}

/** What a check says about its subject. */
export type Answer =
  | { readonly verdict: 'pass'; readonly subjects: readonly Element[] }
  | ({ readonly verdict: 'fail' } & Failure)
  | ({ readonly verdict: 'unknown' } & Unknown);

/** One answer; several where a subject has several sides; none where the rule does not concern it. */
export type Answers = Answer | undefined | readonly Answers[];

/** These elements are as the rule wants them. */
export function pass(...subjects: readonly Element[]): Answer {
  return { verdict: 'pass', subjects };
}

/** Something is wrong. */
export function fail(failure: Failure): Answer {
  return { verdict: 'fail', ...failure };
}

/** The drawing does not say. */
export function cannotTell(unknown: Unknown): Answer {
  return { verdict: 'unknown', ...unknown };
}
