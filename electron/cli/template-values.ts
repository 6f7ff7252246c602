import { visible } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import {
  parameterProblems,
  wholeNumberOr,
  type ParameterSpec,
  type ParameterValue,
  type Template,
} from '#shared/templates/template.ts';
import type { CliProblem } from './cli-problem.ts';

type Values = Readonly<Record<string, ParameterValue>>;

/** The parameters of a template from what was typed after their flags. What was not typed is left out. */
export function parsedValues(
  template: Template,
  typed: Readonly<Record<string, unknown>>,
): Result<Values, CliProblem> {
  const given = template.parameters.flatMap((parameter): [string, ParameterValue][] => {
    const text = typed[parameter.key];
    return typeof text === 'string' ? [[parameter.key, valueOf(parameter, text)]] : [];
  });
  const values = Object.fromEntries(given);
  const problems = parameterProblems(template, values);
  if (problems.length === 0) return ok(values);
  return fail({
    message: problems.map(({ problem }) => visible(`${problem}.`)).join('\n'),
    remedy: `Run "stave new ${template.id} --help" to see its parameters.`,
  });
}

/** Text that does not fit the kind stays text: the check of the template then says what would fit. */
function valueOf({ kind }: ParameterSpec, text: string): ParameterValue {
  switch (kind) {
    case 'integer':
      return wholeNumberOr(text);
    case 'boolean':
      return /^(?:true|yes)$/i.test(text) ? true : /^(?:false|no)$/i.test(text) ? false : text;
    case 'list':
      return text
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    case 'choice':
    case 'text':
      return text;
  }
}
