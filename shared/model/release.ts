import { z } from '#shared/kernel/schema.ts';

/** A Genesys release as written in release notes: `8.5.106`, `8.1.401.10`, `8.5.201.05`. */
export const releaseSchema = z
  .string()
  .regex(/^\d+(\.\d+){1,4}$/, 'A release is written as numbers with dots, for example 8.5.106.14');

/**
 * Compares two releases part by part. Missing parts count as 0, so 8.5.106 stands for 8.5.106.00: a floor of
 * `8.5.106` is met by every 8.5.106.x. Negative when `left` is older.
 */
export function compareReleases(left: string, right: string): number {
  const leftParts = left.split('.').map(Number);
  const rightParts = right.split('.').map(Number);
  for (let index = 0; index < Math.max(leftParts.length, rightParts.length); index += 1) {
    const difference = (leftParts[index] ?? 0) - (rightParts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether `release` is at least `floor`. A release stated with fewer parts than the floor and equal so far (8.5
 * against 8.5.106) does not say: the answer is `undefined`.
 */
export function meetsRelease(release: string, floor: string): boolean | undefined {
  const parts = release.split('.');
  const floorParts = floor.split('.');
  const stated = floorParts.slice(0, parts.length).join('.');
  if (parts.length < floorParts.length && compareReleases(release, stated) === 0) {
    return floorParts.slice(parts.length).every((part) => Number(part) === 0) ? true : undefined;
  }
  return compareReleases(release, floor) >= 0;
}
