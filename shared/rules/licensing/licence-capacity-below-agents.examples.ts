import type { Topology } from '#shared/model/topology.ts';
import { askingSeats, drawCluster, drawSeats } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(
  title: string,
  seats: string,
  pool: number | undefined,
  concurrentAgents: number | undefined,
): Topology {
  const { drawing } = drawCluster(title, {
    both: askingSeats('60'),
    second: askingSeats(seats),
  });
  if (pool !== undefined) drawSeats(drawing, pool);
  return drawing.state({ workload: concurrentAgents === undefined ? {} : { concurrentAgents } }).document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: '50 agents, and the second node asks for 40 seats',
      document: document('Small second node', '40', 200, 50),
    },
    {
      title: 'The pool runs out before the second node has 50 seats',
      document: document('Small pool', '60', 100, 50),
    },
    {
      title: 'A node asks for too few, whatever the pool has',
      document: document('No pool', '40', undefined, 50),
    },
  ],
  passing: [{ title: 'Both nodes hold 60 seats for 50 agents', document: document('Enough', '60', 120, 50) }],
  unknown: [
    { title: 'The number of agents is not stated', document: document('No workload', '60', 120, undefined) },
    {
      title: 'Enough is asked for, but no licence file is drawn',
      document: document('Pool not drawn', '60', undefined, 50),
    },
  ],
};
