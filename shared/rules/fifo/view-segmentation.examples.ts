import type { Topology } from '#shared/model/topology.ts';
import { drawCluster, drawQueue, takingMedia, type StatedNodes } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, segmentation: boolean | undefined, stated: StatedNodes = {}): Topology {
  const { drawing, proxy } = drawCluster(title, stated);
  drawQueue(drawing, { mediaTypes: ['email'] }, segmentation === undefined ? {} : { segmentation });
  return drawing.connect(drawing.pair('ors', 'ORS_1'), proxy).document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Two nodes hold a queue whose View uses segmentation',
      document: document('Segments on two nodes', true),
    },
  ],
  passing: [
    { title: 'The View uses no segmentation', document: document('No segments', false) },
    {
      title: 'One node holds the whole queue',
      document: document('Segments on one node', true, {
        first: takingMedia('email'),
        second: takingMedia('chat'),
      }),
    },
  ],
  unknown: [
    {
      title: 'The View does not say whether it uses segmentation',
      document: document('Silent View', undefined),
    },
  ],
};
