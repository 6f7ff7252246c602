// The bundle of a template asks the customer only what nobody else can know. Whatever Stave can decide it decides, and marks.
import { expect, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { templates } from '#shared/templates/registry.ts';
import {
  completedValues,
  parameterProblems,
  type ParameterValues,
  type Template,
} from '#shared/templates/template.ts';

interface TrueQuestion {
  readonly asks: RegExp;
  /** Why Stave cannot decide it. */
  readonly why: string;
  /** How often a topology may ask it. */
  readonly most: number;
}

const TRUE_QUESTIONS: readonly TrueQuestion[] = [
  {
    asks: /^The version of the operating system is not stated: /,
    why: 'Only the customer knows what is installed, or will be.',
    most: 1,
  },
  {
    asks: /^The release of ixn\w*_dbserver(_b)? is not stated, /,
    why: 'Before its migration a DB Server is in use, and no document says which release is common.',
    most: 2,
  },
];

function questionsOf(template: Template, given: ParameterValues): readonly string[] {
  const document = template.generate(completedValues(template, given));
  const bundle = exportBundle(document, {
    analysis: analyse(document, '2026-11-28'),
    appVersion: '1.2.3',
    override: { reason: 'Questions are counted, not findings.', by: 'a test' },
  });
  if (!bundle.ok) throw new Error(bundle.error.problems.map(({ what }) => what).join('\n'));
  return bundle.value.toComplete.map(({ what }) => what);
}

/** The template as it is offered, and with every other choice, one at a time. */
function variants(template: Template): readonly ParameterValues[] {
  const others = template.parameters.flatMap((parameter): ParameterValues[] => {
    if (parameter.kind === 'choice') return parameter.values.map((value) => ({ [parameter.key]: value }));
    if (parameter.kind === 'boolean') return [{ [parameter.key]: !parameter.initial }];
    return [];
  });
  return [{}, ...others.filter((given) => parameterProblems(template, given).length === 0)];
}

test.each(templates.map((template) => [template.id, template] as const))(
  'the bundle of %s asks true questions only',
  (_id, template) => {
    for (const given of variants(template)) {
      const questions = questionsOf(template, given);
      const others = questions.filter((question) => !TRUE_QUESTIONS.some(({ asks }) => asks.test(question)));
      expect(others, JSON.stringify(given)).toEqual([]);
      for (const { asks, most } of TRUE_QUESTIONS)
        expect(questions.filter((question) => asks.test(question)).length).toBeLessThanOrEqual(most);
    }
  },
);
