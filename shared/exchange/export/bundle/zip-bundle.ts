import { zipSync } from 'fflate';
import { bytesOf } from '#shared/exchange/export/kit/bundle-file.ts';
import type { Bundle } from './export-bundle.ts';

/**
 * A ZIP archive knows local time only, and the library reads it from the date with the clock of the machine. A date built
 * from local parts therefore gives the same bytes everywhere; noon keeps clear of the hours that clocks skip.
 */
const YEAR = 1980;
const NOON = 12;

/** The bundle as a ZIP archive: entries in order of path, one fixed time, the same bytes on every run and machine. */
export function zipBundle(bundle: Bundle): Uint8Array {
  const entries = Object.fromEntries(bundle.files.map((file) => [file.path, bytesOf(file)]));
  return zipSync(entries, { level: 9, mtime: new Date(YEAR, 0, 1, NOON), os: 0 });
}
