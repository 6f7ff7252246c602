import { Drawing } from '#shared/edit/drawing.ts';
import type { HostDefaults } from '#shared/model/host-defaults.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** An Orchestration Server that uses TLS with Redis or not, with what is stated of its host and of all hosts. */
function server(title: string, tls: string, os?: string, hosts: HostDefaults = {}): Topology {
  const drawing = new Drawing(title).state({ hosts });
  const host = drawing.add('host', 'host_1', os === undefined ? {} : { properties: { os } });
  drawing.add('ors', 'ORS_1', { in: host, options: { persistence: { type: 'redis', 'tls-enabled': tls } } });
  return drawing.document();
}

/** The same on no host. */
function hostless(): Topology {
  const drawing = new Drawing('No host');
  drawing.add('ors', 'ORS_1', { options: { persistence: { 'tls-enabled': 'true' } } });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'The host runs on Windows', document: server('Windows', 'true', 'windows') },
    {
      title: 'All hosts run on Windows',
      document: server('All', 'true', undefined, { os: 'windows', osVersion: '2019' }),
    },
  ],
  passing: [
    { title: 'The host runs on Linux', document: server('Linux', 'true', 'linux', { os: 'windows' }) },
  ],
  unknown: [
    { title: 'No operating system is stated', document: server('Silent', 'true') },
    { title: 'The server stands on no host', document: hostless() },
  ],
};
