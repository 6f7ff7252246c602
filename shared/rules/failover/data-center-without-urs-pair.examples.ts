import { Drawing, type DrawnPair } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

type Places = readonly [first: string, second: string];

/** Two data centers with an ORS pair each, and URS as `draw` has it. */
function document(title: string, draw: (drawing: Drawing, places: Places) => void): Topology {
  const drawing = new Drawing(title);
  const places: Places = [drawing.add('data-center', 'Dallas'), drawing.add('data-center', 'London')];
  drawing.pair('ors', 'ORS_1', { in: places[0] });
  drawing.pair('ors', 'ORS_2', { in: places[1] });
  draw(drawing, places);
  return drawing.document();
}

function pairIn(drawing: Drawing, name: string, place: DrawnPair['in']): void {
  drawing.pair('urs', name, place === undefined ? {} : { in: place });
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Only the first data center has a URS pair',
      document: document('One pair for two', (drawing, [first]) => pairIn(drawing, 'URS_1', first)),
    },
    {
      title: 'One URS pair is spread over both data centers',
      document: document('Stretched pair', (drawing, places) => pairIn(drawing, 'URS_1', places)),
    },
    {
      title: 'The second data center has a URS without backup',
      document: document('Lone URS', (drawing, [first, second]) => {
        pairIn(drawing, 'URS_1', first);
        drawing.add('urs', 'URS_2', { in: second });
      }),
    },
  ],
  passing: [
    {
      title: 'Each data center has a URS pair',
      document: document('A pair each', (drawing, [first, second]) => {
        pairIn(drawing, 'URS_1', first);
        pairIn(drawing, 'URS_2', second);
      }),
    },
  ],
  unknown: [
    {
      title: 'The URS pair stands in no data center yet',
      document: document('Not placed', (drawing) => pairIn(drawing, 'URS_1', undefined)),
    },
  ],
};
