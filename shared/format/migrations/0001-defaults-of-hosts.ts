import { z } from '#shared/kernel/schema.ts';
import type { Migration } from './migration.ts';

const anyObject = z.record(z.string(), z.unknown());

/**
 * Format 2 keeps what holds for all hosts, such as their operating system. Files of format 1 state nothing of it. What is
 * no object at all is left as it is: the schema names what is wrong with it.
 */
export const defaultsOfHosts: Migration = {
  number: 1,
  summary: 'A topology now states the operating system of its hosts; this one does not state it yet.',
  up: (topology) => {
    const before = anyObject.safeParse(topology);
    if (!before.success) return topology;
    if (Object.hasOwn(before.data, 'hosts')) throw new TypeError('Format 1 has no defaults of hosts.');
    return { ...before.data, hosts: {} };
  },
};
