import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** Two Orchestration Servers on one host, and the range their ports are chosen from. */
function twoServers(title: string, from: number, to: number): Topology {
  const drawing = new Drawing(title).state({ portRanges: { 'ors/default': { from, to } } });
  const host = drawing.add('host', 'host_1');
  for (const name of ['ORS_1', 'ORS_2']) drawing.add('ors', name, { in: host });
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'A range of one number for two servers', document: twoServers('One', 4300, 4300) },
    {
      title: 'One of the two numbers is that of the Local Control Agent',
      document: twoServers('Agent', 4999, 5000),
    },
  ],
  passing: [{ title: 'A number for each', document: twoServers('Two', 4300, 4301) }],
  unknown: [],
};
