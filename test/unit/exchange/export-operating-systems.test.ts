// What the bundle says of the operating system of hosts, and what it asks.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { cfgDataFiles } from '#shared/exchange/export/cfgdata/cfgdata-files.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import type { Topology } from '#shared/model/topology.ts';
import { allNodes, readCfgData } from '#test/support/cfgdata-reader.ts';

describe('the operating system of hosts', () => {
  const systemsOf = (hosts: Topology['hosts'], ...properties: readonly Record<string, string>[]) => {
    const draw = new Drawing('systems').state({ hosts });
    for (const [index, stated] of properties.entries())
      draw.add('host', `host_${String(index + 1)}`, { properties: stated });
    const document = draw.document();
    const plan = planOf(document);
    const hostsFile = cfgDataFiles(plan, []).files.find(({ path }) => path.endsWith('hosts.xml'));
    const nodes = allNodes(readCfgData(hostsFile?.text ?? '')).filter(({ name }) => name === 'CfgHost');
    return {
      systems: nodes.map(({ attributes }) => [attributes['OStype'], attributes['OSversion']]),
      questions: plan.problems.filter(({ where }) => where === 'hosts'),
    };
  };

  test('is the one of the topology, unless the host states its own', () => {
    const { systems, questions } = systemsOf(
      { os: 'linux', osVersion: '8.10' },
      {},
      { os: 'windows', osVersion: '2019' },
    );
    expect(systems).toEqual([
      ['16', '8.10'],
      ['8', '2019'],
    ]);
    expect(questions).toEqual([]);
  });

  test.each([
    ['solaris', '1'],
    ['hp-ux', '4'],
    ['aix', '5'],
    ['windows', '8'],
    ['linux', '16'],
  ] as const)('%s is number %s of the vendor', (os, number) => {
    expect(systemsOf({ os }, {}).systems).toEqual([[number, undefined]]);
  });

  test('is asked for once, whatever the number of hosts', () => {
    expect(systemsOf({}, {}, {}, { os: 'aix' }).questions.map(({ what }) => what)).toEqual([
      'The operating system is not stated: host_1 and host_2.',
      'The version of the operating system is not stated: host_3.',
    ]);
  });
});
