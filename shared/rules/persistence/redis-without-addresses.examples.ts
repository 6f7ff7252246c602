import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementRole } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** ORS on a Redis Cluster with these options in section persistence. */
function onRedis(
  title: string,
  persistence: Readonly<Record<string, string>>,
  { withNode = 'true', role = 'build' }: { readonly withNode?: string; readonly role?: ElementRole } = {},
): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.add('ors', 'ORS_1', {
    role,
    release: '8.1.401.10',
    options: { persistence, orchestration: { 'sessionid-with-nodeid': withNode } },
  });
  return drawing.connect(ors, drawing.add('redis-cluster', 'Redis')).document();
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
  ],
  passing: [{ title: 'Type, addresses and session ids are set', document: onRedis('Whole', whole) }],
  unknown: [
    {
      title: 'The server exists already, and its options are not drawn',
      document: onRedis('Existing', {}, { role: 'exists' }),
    },
  ],
};
