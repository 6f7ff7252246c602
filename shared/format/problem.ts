/**
 * Why a text is not opened: nothing in it; more than a topology can be; cut off; JSON broken somewhere; something else
 * than a topology; written by a later version; holding keys that no document has; or not a valid topology.
 */
export type FormatProblemKind =
  'empty' | 'too-large' | 'truncated' | 'damaged' | 'foreign' | 'newer' | 'unsafe-key' | 'invalid';

/** What is wrong, where in the text, and what to do about it; sentences for the user. */
export interface FormatProblem {
  readonly kind: FormatProblemKind;
  readonly message: string;
  readonly place: string;
  readonly remedy: string;
}

/** Every earlier save is kept by the product, so a broken file is rarely the only one. */
export const USE_EARLIER_VERSION =
  'Open an earlier version: the one before is kept beside the file, with .bak added to its name.';
