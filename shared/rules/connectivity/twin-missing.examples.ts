import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

type Twin = 'none' | 'bare' | 'whole';

/** ORS on an Interaction Server, with or without the twin object and its switch. */
function multimedia(title: string, release: string | undefined, twin: Twin): Topology {
  const drawing = new Drawing(title);
  const ors = drawing.pair('ors', 'ORS_1', release === undefined ? {} : { release });
  const server = drawing.pair('interaction-server', 'IXN_1');
  drawing.connect(ors, server);
  if (twin !== 'none') {
    const object = drawing.add('interaction-server-tserver', 'IXN_1_TServer');
    drawing.connect(ors, object).connect(object, server);
    if (twin === 'whole') drawing.connect(object, drawing.add('switch', 'Multimedia'));
  }
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'ORS 8.1.300 without the twin', document: multimedia('Old', '8.1.300.52', 'none') },
    { title: 'The twin has no multimedia switch', document: multimedia('No switch', '8.1.300.52', 'bare') },
  ],
  passing: [
    { title: 'ORS 8.1.300 with the twin', document: multimedia('Twin', '8.1.300.52', 'whole') },
    { title: 'ORS 8.1.400.27 needs none', document: multimedia('New', '8.1.400.27', 'none') },
  ],
  unknown: [{ title: 'The release of ORS is not stated', document: multimedia('Silent', undefined, 'none') }],
};
