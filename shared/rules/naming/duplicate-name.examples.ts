import { Drawing } from '#shared/edit/drawing.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function twoApplications(first: string, second: string): Drawing {
  const drawing = new Drawing('Names of applications');
  drawing.add('urs', first);
  drawing.add('stat-server', second);
  return drawing;
}

function twoScripts(tenants: readonly [string, string]): Drawing {
  const drawing = new Drawing('Names of scripts');
  for (const tenant of tenants) drawing.add('simple-routing-script', 'ors_1', { properties: { tenant } });
  return drawing;
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'Two applications of different types with one name',
      document: twoApplications('main', 'main').document(),
    },
    {
      title: 'Two names that differ in letter case only',
      document: twoApplications('Main', 'main').document(),
    },
    { title: 'Two scripts of one tenant', document: twoScripts(['Resources', 'Resources']).document() },
  ],
  passing: [
    {
      title: 'Every application has a name of its own',
      document: twoApplications('urs_1', 'stat_1').document(),
    },
    { title: 'Scripts of two tenants', document: twoScripts(['North', 'South']).document() },
  ],
  unknown: [],
};
