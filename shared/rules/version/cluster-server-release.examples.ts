import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, release?: string) {
  return drawCluster(
    title,
    release === undefined ? {} : { both: { release: '8.5.201.05' }, second: { release } },
  ).drawing.document();
}

/** The first node states a family of releases for its primary, and what its backup runs. */
function vaguePrimary(title: string, primary: string, backup: string) {
  const { drawing, nodes } = drawCluster(title, { both: { release: '8.5.201.05' } });
  const document = drawing.document();
  const pair = Object.values(document.pairs).find((one) => one.primary === nodes[0]);
  const stated = [
    [nodes[0], primary],
    [pair?.backup ?? '', backup],
  ] as const;
  const changed = stated.flatMap(([id, release]) => {
    const server = document.elements[id];
    return server === undefined ? [] : [[id, { ...server, release }] as const];
  });
  return { ...document, elements: { ...document.elements, ...Object.fromEntries(changed) } };
}

export const examples: RuleExamples = {
  failing: [
    { title: 'One node runs 8.5.105, before clusters existed', document: document('Old node', '8.5.105.12') },
    {
      title: 'The backup is too old, whatever the vague release of its primary is',
      document: vaguePrimary('Old backup', '8.5', '8.5.105.12'),
    },
  ],
  passing: [
    { title: 'Both nodes run 8.5.106 or later', document: document('Current nodes', '8.5.106.14') },
    { title: 'A node is stated as one of the 8.5.2 releases', document: document('8.5.2 node', '8.5.2') },
  ],
  unknown: [
    { title: 'No release is stated', document: document('Silent nodes') },
    { title: 'A release of two parts does not tell', document: document('Vague node', '8.5') },
    { title: 'Only some of the 8.5.1 releases can', document: document('8.5.1 node', '8.5.1') },
  ],
};
