import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementRole } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

interface Drawn {
  readonly withNode?: 'true' | 'false' | 'not stated';
  readonly role?: ElementRole;
  /** Whether the Redis Cluster is drawn. */
  readonly isDrawn?: boolean;
}

/** ORS on a Redis Cluster with these options in section persistence. */
function onRedis(
  title: string,
  persistence: Readonly<Record<string, string>>,
  { withNode = 'true', role = 'build', isDrawn = true }: Drawn = {},
): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.add('ors', 'ORS_1', {
    role,
    release: '8.1.401.10',
    options: {
      persistence,
      ...(withNode === 'not stated' ? {} : { orchestration: { 'sessionid-with-nodeid': withNode } }),
    },
  });
  if (isDrawn) drawing.connect(ors, drawing.add('redis-cluster', 'Redis'));
  return drawing.document();
}

const whole = { type: 'redis', 'redis-nodes': 'redis1:6379;redis2:6379;redis3:6379' };

export const examples: RuleExamples = {
  failing: [
    { title: 'redis-nodes is not set', document: onRedis('No addresses', { type: 'redis' }) },
    {
      title: 'redis-nodes has no ports',
      document: onRedis('No ports', { ...whole, 'redis-nodes': 'redis1;redis2' }),
    },
    {
      title: 'The type of the store is not stated, so ORS tries Cassandra',
      document: onRedis('No type', { 'redis-nodes': 'redis1:6379' }),
    },
    {
      title: 'Session ids do not carry the id of the node',
      document: onRedis('No node id', whole, { withNode: 'false' }),
    },
    {
      title: 'redis-nodes is set, but the type of the store is misspelt, and no Redis Cluster is drawn',
      document: onRedis('Misspelt', { ...whole, type: 'reddis' }, { isDrawn: false }),
    },
    {
      title: 'redis-nodes is set without a type, and no Redis Cluster is drawn',
      document: onRedis('Addresses only', { 'redis-nodes': 'redis1:6379' }, { isDrawn: false }),
    },
    {
      title: 'A port of redis-nodes is above 65535',
      document: onRedis('High port', { ...whole, 'redis-nodes': 'redis1:6379;redis2:99999' }),
    },
    {
      title: 'An existing server states another store',
      document: onRedis('Existing on Cassandra', { type: 'cassandra' }, { role: 'exists' }),
    },
  ],
  passing: [
    { title: 'Type, addresses and session ids are set', document: onRedis('Whole', whole) },
    {
      title: 'Addresses in brackets, of an existing server too',
      document: onRedis(
        'Brackets',
        { ...whole, 'redis-nodes': '[fe80::1]:6379; redis2:6379;' },
        { role: 'exists' },
      ),
    },
  ],
  unknown: [
    {
      title: 'The server exists already, and its options are not drawn',
      document: onRedis('Existing', {}, { role: 'exists' }),
    },
    {
      title: 'The server exists already, and does not state what its session ids carry',
      document: onRedis('Existing ids', whole, { role: 'exists', withNode: 'not stated' }),
    },
  ],
};
