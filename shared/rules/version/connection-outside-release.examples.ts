import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function chatOnProxy(title: string, release?: string): Topology {
  const drawing = new Drawing(title);
  const proxy = drawing.pair('interaction-server-proxy', 'IXNP_1', release === undefined ? {} : { release });
  return drawing.connect(drawing.pair('chat-server', 'Chat_1'), proxy).document();
}

/** The access point of an Interaction Server of some release, on its way to the database through DB Server. */
function behindDbServer(title: string, release?: string, point = 'dap'): Topology {
  const drawing = new Drawing(title);
  const access = drawing.add(point, 'DAP_1');
  drawing.connect(
    drawing.pair('interaction-server', 'IXN_1', release === undefined ? {} : { release }),
    access,
  );
  return drawing.connect(access, drawing.add('db-server', 'DBS_1')).document();
}

/** The same access point, used by an application that may go on using DB Server. */
function otherClient(): Topology {
  const drawing = new Drawing('Other client');
  const access = drawing.add('dap', 'DAP_1');
  drawing.connect(drawing.add('icon', 'ICON_1', { release: '8.5.3' }), access);
  return drawing.connect(access, drawing.add('db-server', 'DBS_1')).document();
}

function capture(title: string, type: string, release: string): Topology {
  const drawing = new Drawing(title);
  const server = drawing.add('interaction-server', 'IXN_1', { release });
  return drawing.connect(drawing.add(type, 'CP_1'), server).document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'Interaction Server 8.5.3 behind a DB Server', document: behindDbServer('Late', '8.5.305.01') },
    {
      title: 'An Event Logger of Interaction Server 8.5.3 behind a DB Server',
      document: behindDbServer('Late logger', '8.5.3', 'dap-event-log'),
    },
    {
      title: 'A Kafka capture point in Interaction Server 8.5.300',
      document: capture('Kafka', 'capture-point-kafka', '8.5.300.03'),
    },
    { title: 'Chat Server on a proxy of release 8.5.107.02', document: chatOnProxy('Too old', '8.5.107.02') },
  ],
  passing: [
    {
      title: 'Interaction Server 8.5.2 behind a DB Server',
      document: behindDbServer('In time', '8.5.201.05'),
    },
    { title: 'An application of another kind behind a DB Server', document: otherClient() },
    { title: 'Chat Server on a proxy of release 8.5.107.14', document: chatOnProxy('New', '8.5.107.14') },
  ],
  unknown: [
    { title: 'The release of the proxy is not stated', document: chatOnProxy('Not stated') },
    {
      title: 'The release of the server behind a DB Server is not stated',
      document: behindDbServer('Silent'),
    },
  ],
};
