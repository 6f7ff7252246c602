import type { Source } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import type { QuickFix, Severity } from '#shared/findings/finding.ts';
import type { Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';

/** Subject areas of the rule catalogue. */
export const families = [
  'fifo',
  'licensing',
  'failover',
  'cluster',
  'connectivity',
  'database',
  'persistence',
  'version',
  'routing',
  'reporting',
  'capture',
  'gms',
  'naming',
  'semantics',
  'web',
] as const;
export type Family = (typeof families)[number];

/** What a rule reports when something is wrong. Absent texts are those of the rule. */
export interface Failure {
  /** The elements at fault, most important first; at least one. */
  readonly subjects: readonly [Element, ...Element[]];
  readonly message: string;
  readonly evidence: readonly string[];
  readonly severity?: Severity;
  readonly consequence?: string;
  readonly fix?: string;
  readonly quickFixes?: readonly QuickFix[];
  /** Tells apart several things one rule says about the same subjects: a licence feature, an option. */
  readonly aspect?: string;
}

/** What a rule reports when the drawing does not say enough. */
export interface Unknown {
  readonly subjects: readonly [Element, ...Element[]];
  readonly message: string;
  /** At least one; the message says the same in its own words. */
  readonly missing: readonly Gap[];
  readonly aspect?: string;
}

/** Takes what a rule says, subject by subject. */
export interface Report {
  readonly pass: (...subjects: readonly Element[]) => void;
  readonly fail: (failure: Failure) => void;
  readonly unknown: (unknown: Unknown) => void;
}

/** One thing that is checked. A rule answers for every subject it applies to, and reads the document through facts only. */
export interface Rule {
  /** Kebab case; also the name of its file. */
  readonly id: string;
  readonly family: Family;
  readonly title: string;
  /** The usual severity; a report may lower or raise it where the rule's source does. */
  readonly severity: Severity;
  /** Rows of the rule catalogue that it answers. */
  readonly covers: readonly string[];
  readonly sources: readonly [Source, ...Source[]];
  /** Why it is a rule, what follows from breaking it, and what to do; sentences. */
  readonly why: string;
  readonly consequence: string;
  readonly fix: string;
  readonly check: (facts: Facts, report: Report) => void;
}
