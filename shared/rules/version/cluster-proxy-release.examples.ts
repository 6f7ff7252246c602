import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';
import type { Topology } from '#shared/model/topology.ts';

function document(title: string, release?: string): Topology {
  const { drawing } = drawCluster(title);
  return drawing
    .state(release === undefined ? {} : { releases: { 'interaction-server-proxy': release } })
    .document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'The proxies run 8.5.105', document: document('Old proxies', '8.5.105.00') },
    {
      title: 'The proxies run 8.5.106, which the guide allows in one place only',
      document: document('Doubtful proxies', '8.5.106.20'),
    },
  ],
  passing: [{ title: 'The proxies run 8.5.107', document: document('Current proxies', '8.5.107.14') }],
  unknown: [{ title: 'The release of the proxies is not stated', document: document('Silent proxies') }],
};
