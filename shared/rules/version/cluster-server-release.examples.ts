import { drawCluster } from '#shared/rules/kit/example-drawings.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function document(title: string, release?: string) {
  return drawCluster(
    title,
    release === undefined ? {} : { both: { release: '8.5.201.05' }, second: { release } },
  ).drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'One node runs 8.5.105, before clusters existed', document: document('Old node', '8.5.105.12') },
  ],
  passing: [{ title: 'Both nodes run 8.5.106 or later', document: document('Current nodes', '8.5.106.14') }],
  unknown: [
    { title: 'No release is stated', document: document('Silent nodes') },
    { title: 'A release of two parts does not tell', document: document('Vague node', '8.5') },
  ],
};
