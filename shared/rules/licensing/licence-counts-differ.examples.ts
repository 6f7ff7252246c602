import type { Topology } from '#shared/model/topology.ts';
import { askingSeats, drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, first?: string, second?: string): Topology {
  return drawCluster(title, {
    ...(first === undefined ? {} : { first: askingSeats(first) }),
    ...(second === undefined ? {} : { second: askingSeats(second) }),
  }).drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'One node asks for 30 seats, the other for 50', document: document('Unequal', '30', '50') },
    {
      title: 'One node asks for 30 seats, the other for all there are',
      document: document('One greedy', '30', 'max'),
    },
  ],
  passing: [{ title: 'Both nodes ask for 40 seats', document: document('Equal', '40', '40') }],
  unknown: [{ title: 'Only one node states a number', document: document('Half stated', '40') }],
};
