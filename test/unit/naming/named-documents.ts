// Random documents for the specs of renaming.
import fc from 'fast-check';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { optionPlaces } from '#shared/naming/name-places.ts';

/** Random documents whose elements speak of each other by name, in every place that can hold one. */
export function named(): fc.Arbitrary<Topology> {
  const types = [...new Set(optionPlaces.flatMap(({ holders, means }) => [...holders, ...means]))];
  const recipe = fc.record({
    type: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...types, 'account', 'tenant') },
      { weight: 1, arbitrary: fc.constantFrom('ors', 'simple-routing-script') },
    ),
    ending: fc.constantFrom('', ' x', 'é"', '&<', '-1.y', ','),
    other: fc.nat(),
  });
  return fc.array(recipe, { minLength: 2, maxLength: 14 }).map((recipes) => {
    const drawing = new Drawing('Named');
    const names = recipes.map(({ ending }, index) => `e${String(index)}${ending}`);
    for (const [index, { type, other }] of recipes.entries()) {
      const text = names[other % names.length]!;
      const own = type === 'simple-routing-script' ? text : names[index]!;
      const values = {
        'def-statserver-name': text,
        application: `script:${text}`,
        'disaster-recovery.eservices-site': text,
        [`application@${text}`]: `http://x script:${text}`,
        CancelQueues: `a,${text}`,
        'soap-hostname': text,
        'redis-nodes': `${text}:6379;${text}`,
        'license-file': `7260@${text}`,
        url: `http://${text}/${text}`,
      };
      drawing.add(type, own, {
        properties: {
          account: text,
          tenants: [text, 'x'],
          replicaOf: text,
          commandLineArguments: `-app "${own}"`,
        },
        options: {
          orchestration: values,
          'interaction-workspace': values,
          settings: values,
          persistence: values,
        },
        annex: {
          [text]: { [text]: `"${text}"`, k: 'v' },
          cluster: { [text]: text, n: `"${text}"` },
          application: values,
        },
      });
    }
    return drawing.document();
  });
}
