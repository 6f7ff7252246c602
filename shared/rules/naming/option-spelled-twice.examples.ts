import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function server(title: string, stated: DrawnElement): Topology {
  const drawing = new Drawing(title);
  drawing.add('interaction-server', 'IXN_1', stated);
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Two spellings of one option with different values',
      document: server('Different values', {
        options: { settings: { 'routing-timeout': '600', 'Routing-Timeout': '900' } },
      }),
    },
    {
      title: 'The section in two spellings, with the same value',
      document: server('Same value', {
        options: { settings: { 'routing-timeout': '600' }, ' Settings': { 'routing-timeout': '600' } },
      }),
    },
    {
      title: 'Two spellings in the Annex',
      document: server('Annex', { annex: { custom: { owner: 'Anna', 'owner ': 'Boris' } } }),
    },
  ],
  passing: [
    {
      title: 'Every option once',
      document: server('Once', { options: { settings: { 'routing-timeout': '600' } } }),
    },
    {
      title: 'An option of one name in Options and Annex',
      document: server('Two tabs', {
        options: { custom: { owner: 'A' } },
        annex: { Custom: { owner: 'B' } },
      }),
    },
    {
      title: 'A section in two spellings with different options',
      document: server('Section', { options: { custom: { owner: 'A' }, Custom: { place: 'B' } } }),
    },
  ],
  unknown: [],
};
