import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

interface Drawn {
  readonly twinOn?: 'same host' | 'other host';
  readonly ports?: Readonly<Record<string, number>>;
  readonly serverPorts?: Readonly<Record<string, number>>;
}

/** An Interaction Server on a host, and its twin. */
function twin(title: string, { twinOn, ports, serverPorts }: Drawn): Topology {
  const drawing = new Drawing(title);
  const [first, second] = ['host_1', 'host_2'].map((name) => drawing.add('host', name));
  const place = twinOn === 'same host' ? first : twinOn === 'other host' ? second : undefined;
  const server = drawing.add('interaction-server', 'IXN_1', {
    ...(first === undefined ? {} : { in: first }),
    properties: serverPorts === undefined ? {} : { ports: serverPorts },
  });
  const object = drawing.add('interaction-server-tserver', 'IXN_1_TServer', {
    ...(place === undefined ? {} : { in: place }),
    properties: ports === undefined ? {} : { ports },
  });
  const multimedia = drawing.add('switch', 'Multimedia');
  return drawing.connect(object, server, multimedia).document();
}

/** Both servers of a pair have a twin of their own, beside them; the twins are no pair. */
function twoTwins(title: string, onHosts: readonly [number, number]): Topology {
  const drawing = new Drawing(title);
  const hosts = ['host_1', 'host_2'].map((name) => drawing.add('host', name));
  const at = (index: number): string => hosts[index] ?? '';
  const server = drawing.pair('interaction-server', 'IXN_1', { in: [at(0), at(1)] });
  const backup = Object.values(drawing.document().pairs).find(({ primary }) => primary === server)?.backup;
  const multimedia = drawing.add('switch', 'Multimedia');
  [server, backup ?? ''].forEach((behind, index) => {
    const object = drawing.add('interaction-server-tserver', `Twin_${String(index + 1)}`, {
      in: at(onHosts[index] ?? 0),
    });
    drawing.connect(object, behind, multimedia);
  });
  return drawing.document();
}

/** A twin and its server of which nobody drew the hosts. */
function withoutHosts(): Topology {
  const drawing = new Drawing('No hosts at all');
  const object = drawing.add('interaction-server-tserver', 'IXN_1_TServer');
  return drawing
    .connect(object, drawing.add('interaction-server', 'IXN_1'), drawing.add('switch', 'Multimedia'))
    .document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'The twin stands on another host', document: twin('Host', { twinOn: 'other host' }) },
    {
      title: 'The twin has another port',
      document: twin('Port', { twinOn: 'same host', ports: { default: 7121 } }),
    },
    { title: 'The twin of a backup stands beside the primary', document: twoTwins('One host', [0, 0]) },
  ],
  passing: [
    { title: 'Primary and backup have a twin each, beside them', document: twoTwins('Own twins', [0, 1]) },
    {
      title: 'The twin has the host and the port of its server',
      document: twin('Same', { twinOn: 'same host' }),
    },
    {
      title: 'The twin states no port, so it has that of its server',
      document: twin('Server port', { twinOn: 'same host', serverPorts: { default: 7130 } }),
    },
  ],
  unknown: [
    { title: 'The twin stands on no host', document: twin('No host', {}) },
    { title: 'Neither the twin nor its server stands on a host', document: withoutHosts() },
  ],
};
