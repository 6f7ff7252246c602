import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementRole } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

const open = { start_rpc: 'true', rpc_address: '10.0.0.1', listen_address: '10.0.0.1' };

/** ORS on a ring whose cassandra.yaml says this. */
function onRing(
  title: string,
  yaml: Readonly<Record<string, string>>,
  role: ElementRole = 'build',
): Topology {
  const drawing = new Drawing(title);
  const ring = drawing.add('cassandra-ring', 'Ring', { role, options: { 'cassandra.yaml': yaml } });
  return drawing.connect(drawing.pair('ors', 'ORS_1'), ring).document();
}

/** The only node of the ring runs on the host of ORS. */
function onOneHost(): Topology {
  const drawing = new Drawing('One host');
  const host = drawing.add('host', 'host_1');
  const options = { 'cassandra.yaml': { start_rpc: 'true' } };
  const ring = drawing.add('cassandra-ring', 'Ring', { options });
  drawing.connect(ring, drawing.add('cassandra-node', 'Node_1', { in: host }));
  return drawing.connect(drawing.add('ors', 'ORS_1', { in: host }), ring).document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'A ring as it is installed', document: onRing('As installed', {}) },
    { title: 'Thrift is switched off', document: onRing('No Thrift', { ...open, start_rpc: 'false' }) },
    {
      title: 'The nodes answer their own machines only',
      document: onRing('Local addresses', { ...open, rpc_address: 'localhost' }),
    },
  ],
  passing: [
    { title: 'Thrift is on, with addresses of the hosts', document: onRing('Open', open) },
    { title: 'ORS runs on the host of the only node', document: onOneHost() },
  ],
  unknown: [
    {
      title: 'The ring exists already, and its settings are not drawn',
      document: onRing('Existing', {}, 'exists'),
    },
  ],
};
