import { FORMAT_VERSION } from '#shared/format/versions.ts';
import { withoutGap, type Migration } from './migration.ts';

/**
 * Every migration, by number from 1 without a gap, each in a file of its own (`0001-what-it-does.ts`). There is none
 * while the format is at version 1.
 */
export const migrations: readonly Migration[] = withoutGap([], FORMAT_VERSION);
