import { Drawing } from '#shared/edit/drawing.ts';
import type { RuleExample, RuleExamples } from '#shared/rules/kit/examples.ts';

function named(title: string, type: string, name: string): RuleExample {
  const drawing = new Drawing('A name');
  drawing.add(type, name);
  return { title, document: drawing.document() };
}

export const examples: RuleExamples = {
  failing: [
    named('An application with spaces and dashes in its name', 'ors', 'ORS New York - 1'),
    named('A name of 256 characters', 'urs', 'u'.repeat(256)),
    named('A host with a name that no network has', 'host', 'host #1'),
  ],
  passing: [
    named('Letters, digits and an underscore', 'ors', 'ors_1'),
    named('A host named as the network names it', 'host', 'ixn-1.example.com'),
  ],
  unknown: [],
};
