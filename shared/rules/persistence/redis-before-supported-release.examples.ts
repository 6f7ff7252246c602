import { Drawing, type DrawnPair } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function connected(title: string, stated: DrawnPair): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.pair('ors', 'ORS_1', stated);
  return drawing.connect(ors, drawing.add('redis-cluster', 'Redis')).document();
}

function optioned(title: string, stated: DrawnPair): Topology {
  const drawing = new Drawing(title);
  drawing.pair('ors', 'ORS_1', { ...stated, options: { persistence: { type: 'redis' } } });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Release 8.1.400 is connected to a Redis Cluster',
      document: connected('Old release', { release: '8.1.400.64' }),
    },
    {
      title: 'Release 8.1.401.03 has persistence/type redis',
      document: optioned('Just too old', { release: '8.1.401.03' }),
    },
  ],
  passing: [
    {
      title: 'Release 8.1.401.10 is connected to a Redis Cluster',
      document: connected('First release', { release: '8.1.401.10' }),
    },
  ],
  unknown: [{ title: 'The release is not stated', document: connected('Silent release', {}) }],
};
