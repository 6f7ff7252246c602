import { z } from '#shared/kernel/schema.ts';
import type { Migration } from './migration.ts';

const anyObject = z.record(z.string(), z.unknown());

/**
 * Format 3 keeps the ranges that ports are chosen from. Files of format 2 state none. What is no object at all is left as it
 * is: the schema names what is wrong with it.
 */
export const rangesOfPorts: Migration = {
  number: 2,
  summary:
    'A topology now states from which ranges ports are chosen; this one takes those that Stave starts with.',
  up: (topology) => {
    const before = anyObject.safeParse(topology);
    if (!before.success) return topology;
    if (Object.hasOwn(before.data, 'portRanges')) throw new TypeError('Format 2 has no ranges of ports.');
    return { ...before.data, portRanges: {} };
  },
};
