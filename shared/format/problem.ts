import type { Problem } from '#shared/kernel/problem.ts';

/**
 * Why a text is not opened: nothing in it; more than such a file can be; cut off; JSON broken somewhere; a key that
 * stands twice in one object; something else than asked for; written by a later version; holding keys that no document
 * has; or with content that cannot be.
 */
export type FormatProblemKind =
  | 'empty'
  | 'too-large'
  | 'truncated'
  | 'damaged'
  | 'repeated-key'
  | 'foreign'
  | 'newer'
  | 'unsafe-key'
  | 'invalid';

/** What is wrong, where in the text, and what to do about it. */
export interface FormatProblem extends Problem {
  readonly kind: FormatProblemKind;
}
