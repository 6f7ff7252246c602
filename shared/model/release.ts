import { z } from '#shared/kernel/schema.ts';

/** A Genesys release as written in release notes: `8.5.106`, `8.1.401.10`, `8.5.201.05`. */
export const releaseSchema = z
  .string()
  .regex(/^\d+(\.\d+){1,4}$/, 'A release is written as numbers with dots, for example 8.5.106.14');

/**
 * Compares two releases part by part. Missing parts count as 0, so 8.5.106 stands for 8.5.106.00: a floor of
 * `8.5.106` is met by every 8.5.106.x. A single digit in the third part names a family: 8.5.3 stands for 8.5.300, the
 * first of its 8.5.3xx. Negative when `left` is older.
 */
export function compareReleases(left: string, right: string): number {
  return compareParts(oldestOf(left), oldestOf(right));
}

/**
 * Whether `release` is at least `floor`. A release stated in too few parts for the floor (8.5 or 8.5.1 against 8.5.106)
 * does not say: the answer is `undefined`.
 */
export function meetsRelease(release: string, floor: string): boolean | undefined {
  const needed = oldestOf(floor);
  if (compareParts(oldestOf(release), needed) >= 0) return true;
  return compareParts(newestOf(release), needed) < 0 ? false : undefined;
}

/** How a family of a hundred releases is written, as in "Interaction Management 8.5.3". */
const FAMILY = /^\d+\.\d+\.\d$/;
const FAMILY_SIZE = 100;

/** The oldest release that may be meant. */
function oldestOf(release: string): readonly number[] {
  const parts = release.split('.').map(Number);
  return FAMILY.test(release) ? parts.map((part, index) => (index === 2 ? part * FAMILY_SIZE : part)) : parts;
}

/** A bound above every release that may be meant. */
function newestOf(release: string): readonly number[] {
  const oldest = oldestOf(release);
  const parts = FAMILY.test(release)
    ? oldest.map((part, index) => (index === 2 ? part + FAMILY_SIZE - 1 : part))
    : oldest;
  return [...parts, Number.POSITIVE_INFINITY];
}

function compareParts(left: readonly number[], right: readonly number[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
