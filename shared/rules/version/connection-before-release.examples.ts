import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function chatOnProxy(title: string, release?: string): Topology {
  const drawing = new Drawing(title);
  const proxy = drawing.pair('interaction-server-proxy', 'IXNP_1', release === undefined ? {} : { release });
  return drawing.connect(drawing.pair('chat-server', 'Chat_1'), proxy).document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'Chat Server on a proxy of release 8.5.107.02', document: chatOnProxy('Too old', '8.5.107.02') },
  ],
  passing: [
    { title: 'Chat Server on a proxy of release 8.5.107.14', document: chatOnProxy('New', '8.5.107.14') },
  ],
  unknown: [{ title: 'The release of the proxy is not stated', document: chatOnProxy('Not stated') }],
};
