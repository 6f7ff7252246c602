import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** An Interaction Server on a host beside a Configuration Server in UTF-8 mode. */
function beside(title: string, os: string | undefined, stated: DrawnElement): Topology {
  const drawing = new Drawing(title);
  drawing.add('config-server', 'confserv', { properties: { utf8: true } });
  const host = drawing.add('host', 'host_1', os === undefined ? {} : { properties: { os } });
  drawing.add('interaction-server', 'IXN_1', { ...stated, in: host });
  return drawing.document();
}

/** An Interaction Server that is told to use UTF-8 by its arguments. */
function byArgument(release: string): Topology {
  const drawing = new Drawing('Argument').state({ hosts: { os: 'windows' } });
  drawing.add('interaction-server', 'IXN_1', {
    in: drawing.add('host', 'host_1'),
    release,
    properties: { commandLineArguments: '-host h -port 2020 -app IXN_1 -codepage en_US.UTF-8' },
  });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Release 8.5.0 on Windows beside a Configuration Server in UTF-8 mode',
      document: beside('Windows', 'windows', { release: '8.5.000.10' }),
    },
    { title: 'Release 8.1.4 that its arguments tell to use UTF-8', document: byArgument('8.1.4') },
  ],
  passing: [
    { title: 'The same release on Linux', document: beside('Linux', 'linux', { release: '8.5.000.10' }) },
    {
      title: 'Release 8.5.1 on Windows',
      document: beside('New', 'windows', { release: '8.5.100.05' }),
    },
  ],
  unknown: [
    { title: 'The release is not stated', document: beside('Silent', 'windows', {}) },
    {
      title: 'A release of two parts does not tell',
      document: beside('Vague', 'windows', { release: '8.5' }),
    },
    {
      title: 'The operating system is not stated',
      document: beside('System', undefined, { release: '8.1.4' }),
    },
  ],
};
