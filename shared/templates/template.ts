import type { Source } from '#shared/catalog/source.ts';
import type { Topology } from '#shared/model/topology.ts';

/** Value of a template parameter. */
export type ParameterValue = string | number | boolean | readonly string[];

/** One question of a template's form, and one flag of the terminal (`siteCount` becomes `--site-count`). */
export type ParameterSpec = {
  readonly key: string;
  readonly label: string;
  readonly help: string;
} & (
  | {
      readonly kind: 'integer';
      readonly initial: number;
      readonly min: number;
      readonly max: number;
      readonly unit?: string;
    }
  | { readonly kind: 'text'; readonly initial: string; readonly pattern?: string }
  | { readonly kind: 'choice'; readonly initial: string; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly initial: readonly string[]; readonly mayBeEmpty?: true }
  | { readonly kind: 'boolean'; readonly initial: boolean }
);

/** A documented deployment that can be drawn with one's own numbers and names. */
export interface Template {
  /** Kebab case. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sources: readonly Source[];
  readonly parameters: readonly ParameterSpec[];
  /** Draws it. `values` holds a valid value for every parameter. Nothing is positioned. */
  readonly generate: (values: Readonly<Record<string, ParameterValue>>) => Topology;
}

/** A value that does not fit its parameter, in words for the form or the terminal. */
export interface ParameterProblem {
  readonly key: string;
  readonly problem: string;
}

/** Every parameter's value: the given one, else the initial one. */
export function completedValues(
  template: Template,
  given: Readonly<Record<string, ParameterValue>>,
): Readonly<Record<string, ParameterValue>> {
  return Object.fromEntries(template.parameters.map(({ key, initial }) => [key, given[key] ?? initial]));
}

/** What is wrong with values for a template; empty when it can be drawn. */
export function parameterProblems(
  template: Template,
  values: Readonly<Record<string, ParameterValue>>,
): readonly ParameterProblem[] {
  const keys = template.parameters.map((parameter) => parameter.key);
  const strangers = Object.keys(values)
    .filter((key) => !keys.includes(key))
    .map((key) => ({ key, problem: `${template.title} has no parameter ${key}` }));
  const wrong = template.parameters.flatMap((parameter) => {
    const problem = problemOf(parameter, values[parameter.key] ?? parameter.initial);
    return problem === undefined ? [] : [{ key: parameter.key, problem: `${parameter.label} ${problem}` }];
  });
  return [...strangers, ...wrong];
}

function problemOf(parameter: ParameterSpec, value: ParameterValue): string | undefined {
  switch (parameter.kind) {
    case 'integer':
      return typeof value === 'number' &&
        Number.isInteger(value) &&
        value >= parameter.min &&
        value <= parameter.max
        ? undefined
        : `is a whole number from ${String(parameter.min)} to ${String(parameter.max)}`;
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') return 'cannot be empty';
      return parameter.pattern === undefined || new RegExp(`^(?:${parameter.pattern})$`).test(value)
        ? undefined
        : `has to look like ${parameter.initial}`;
    case 'choice':
      return typeof value === 'string' && parameter.values.includes(value)
        ? undefined
        : `is one of ${parameter.values.join(', ')}`;
    case 'list':
      return Array.isArray(value) && (parameter.mayBeEmpty === true || value.length > 0)
        ? undefined
        : 'needs at least one entry';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'is true or false';
  }
}
