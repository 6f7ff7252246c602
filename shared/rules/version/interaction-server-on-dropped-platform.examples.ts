import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import type { HostDefaults } from '#shared/model/host-defaults.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** An Interaction Server on a host, with what is stated of the host, of all hosts and of the server. */
function standing(
  title: string,
  os: string | undefined,
  stated: DrawnElement,
  hosts: HostDefaults = {},
): Topology {
  const drawing = new Drawing(title);
  const host = drawing.add('host', 'host_1', os === undefined ? {} : { properties: { os } });
  drawing.add('interaction-server', 'IXN_1', { ...stated, in: host });
  return { ...drawing.document(), hosts };
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Release 8.5.3 on Solaris',
      document: standing('Solaris', 'solaris', { release: '8.5.300.10' }),
    },
    {
      title: 'All hosts run on AIX, and the host states nothing else',
      document: standing('AIX', undefined, { release: '8.5.305.01' }, { os: 'aix' }),
    },
  ],
  passing: [
    {
      title: 'The last releases before 8.5.3 still run on Solaris',
      document: standing('Earlier', 'solaris', { release: '8.5.201.05' }),
    },
    {
      title: 'Release 8.5.3 on Linux, though other hosts run on AIX',
      document: standing('Linux', 'linux', { release: '8.5.305.01' }, { os: 'aix' }),
    },
  ],
  unknown: [
    { title: 'The release is not stated', document: standing('Silent', 'aix', {}) },
    {
      title: 'A release of two parts does not tell',
      document: standing('Vague', 'solaris', { release: '8.5' }),
    },
  ],
};
