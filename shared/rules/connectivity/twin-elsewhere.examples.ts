import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

interface Drawn {
  readonly twinOn?: 'same host' | 'other host';
  readonly ports?: Readonly<Record<string, number>>;
}

/** An Interaction Server on a host, and its twin. */
function twin(title: string, { twinOn, ports }: Drawn): Topology {
  const drawing = new Drawing(title);
  const [first, second] = ['host_1', 'host_2'].map((name) => drawing.add('host', name));
  const place = twinOn === 'same host' ? first : twinOn === 'other host' ? second : undefined;
  const server = drawing.add('interaction-server', 'IXN_1', first === undefined ? {} : { in: first });
  const object = drawing.add('interaction-server-tserver', 'IXN_1_TServer', {
    ...(place === undefined ? {} : { in: place }),
    properties: ports === undefined ? {} : { ports },
  });
  const multimedia = drawing.add('switch', 'Multimedia');
  return drawing.connect(object, server, multimedia).document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'The twin stands on another host', document: twin('Host', { twinOn: 'other host' }) },
    {
      title: 'The twin has another port',
      document: twin('Port', { twinOn: 'same host', ports: { default: 7121 } }),
    },
  ],
  passing: [
    {
      title: 'The twin has the host and the port of its server',
      document: twin('Same', { twinOn: 'same host' }),
    },
  ],
  unknown: [{ title: 'The twin stands on no host', document: twin('No host', {}) }],
};
