import { FORMAT_VERSION } from '#shared/format/versions.ts';
import { defaultsOfHosts } from './0001-defaults-of-hosts.ts';
import { rangesOfPorts } from './0002-ranges-of-ports.ts';
import { withoutGap, type Migration } from './migration.ts';

/** Every migration, by number from 1 without a gap, each in a file of its own (`0001-what-it-does.ts`). */
export const migrations: readonly Migration[] = withoutGap([defaultsOfHosts, rangesOfPorts], FORMAT_VERSION);
