import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** Types from the outside in, each in the one before. */
function nested(title: string, ...types: readonly string[]): Topology {
  const drawing = new Drawing(title);
  types.reduce<string | undefined>((place, type, index) => {
    const name = `${type.replaceAll('-', '_')}_${String(index + 1)}`;
    return drawing.add(type, name, place === undefined ? {} : { in: place });
  }, undefined);
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'A site stands in an Orchestration Server',
      document: nested('Site in a server', 'ors', 'site'),
    },
    { title: 'A host stands in a host', document: nested('Nested hosts', 'data-center', 'host', 'host') },
    { title: 'A server stands in the internet', document: nested('Server outside', 'internet', 'urs') },
  ],
  passing: [
    {
      title: 'Site, data center, host and server',
      document: nested('As it should be', 'site', 'data-center', 'host', 'ors'),
    },
  ],
  unknown: [],
};
