import type { Source } from '#shared/catalog/source.ts';
import type { Command } from '#shared/edit/command.ts';

/** How bad it is when it happens. Errors rest on evidence of grade `seed` or `documented`. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** `unknown` means the drawing does not say enough; it is never counted as healthy. */
type Verdict = 'pass' | 'fail' | 'unknown';

/** A named thing a finding is about. */
export interface Subject {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** A repair the product can make. `safe` ones change nothing but the defect; others need a look first. */
export interface QuickFix {
  readonly label: string;
  readonly safety: 'safe' | 'unsafe';
  readonly command: Command;
}

/** What a rule says about named elements. */
export interface Finding {
  readonly rule: string;
  readonly family: string;
  readonly title: string;
  readonly severity: Severity;
  readonly verdict: Exclude<Verdict, 'pass'>;
  /** What it is about, most important first. */
  readonly subjects: readonly Subject[];
  /** One or two sentences that name the subjects. */
  readonly message: string;
  /** What in the drawing led to it, a statement each; for `unknown`, why it cannot be told. */
  readonly evidence: readonly string[];
  readonly consequence: string;
  readonly fix: string;
  readonly quickFixes: readonly QuickFix[];
  readonly sources: readonly Source[];
  /**
   * Rule, subjects, what of several things it says about them, and whether it cannot be told: the same for the same
   * finding in the next version of the document.
   */
  readonly fingerprint: string;
}

/** Whether `severity` is at least as bad as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}
