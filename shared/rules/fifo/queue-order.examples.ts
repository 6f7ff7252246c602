import type { DrawnPair } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { drawCluster, drawQueue, takingMedia, type StatedNodes } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

const ORDER = 'priority desc, received_at asc';

const sorting: DrawnPair = { properties: { ordersBy: ORDER } };

/** A queue pulled by ORS through the proxy. */
function pulled(
  title: string,
  queue: Readonly<Record<string, string | readonly string[]>>,
  stated: StatedNodes = {},
): Topology {
  const { drawing, proxy } = drawCluster(title, stated);
  drawQueue(drawing, queue, { order: ORDER });
  return drawing.connect(drawing.pair('ors', 'ORS_1'), proxy).document();
}

/** A queue of e-mail that both nodes submit to URS. */
function routed(title: string, router: DrawnPair, view: Readonly<Record<string, string>>): Topology {
  const { drawing, nodes } = drawCluster(title);
  drawQueue(drawing, { mediaTypes: ['email'] }, view);
  return drawing.connect(drawing.pair('urs', 'URS_1', router), ...nodes).document();
}

/** Two routers, one for each node; each sorts as the View does, and neither sees the whole queue. */
function divided(): Topology {
  const { drawing, nodes } = drawCluster('Divided');
  drawQueue(drawing, { mediaTypes: ['email'] }, { order: ORDER });
  for (const [index, node] of nodes.entries())
    drawing.connect(drawing.pair('urs', `URS_${String(index + 1)}`, sorting), node);
  return drawing.document();
}

function withoutConsumer(): Topology {
  const { drawing } = drawCluster('Nobody pulls');
  drawQueue(drawing, { mediaTypes: ['email'] });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'ORS pulls e-mail of two nodes through a proxy',
      document: pulled('E-mail on two nodes', { mediaTypes: ['email'] }),
    },
    {
      title: 'ORS pulls chats of two nodes through a proxy',
      document: pulled('Chat on two nodes', { mediaTypes: ['chat'] }),
    },
    {
      title: 'URS takes both nodes in the order they push',
      document: routed('URS without order', {}, { order: ORDER }),
    },
    {
      title: 'URS puts the order right by sorting as the View does, which is worth knowing',
      document: routed('URS sorts', sorting, { order: ORDER }),
    },
    { title: 'Each of two URS takes one node', document: divided() },
  ],
  passing: [
    {
      title: 'One node takes all the e-mail',
      document: pulled(
        'Dedicated nodes',
        { mediaTypes: ['email'] },
        { first: takingMedia('email'), second: takingMedia('chat') },
      ),
    },
  ],
  unknown: [
    { title: 'Nobody is drawn who takes from the queue', document: withoutConsumer() },
    {
      title: 'URS sorts, but the View does not say how it does',
      document: routed('View without order', sorting, {}),
    },
    {
      title: 'The media of the queue are not stated, and the nodes take different ones',
      document: pulled(
        'Queue without media',
        {},
        { first: takingMedia('email'), second: takingMedia('chat') },
      ),
    },
  ],
};
