import type { Source } from '#shared/catalog/source.ts';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { readNumber } from '#shared/kernel/number-text.ts';
import type { Topology } from '#shared/model/topology.ts';
import { nameTrouble, type NameTrouble } from '#shared/templates/drawn-names.ts';
import { slug } from '#shared/templates/kit/slug.ts';
import { listProblem, textProblem } from '#shared/templates/word-problem.ts';

/** Value of a template parameter. */
export type ParameterValue = string | number | boolean | readonly string[];

/** Values by the key of their parameter. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** One question of a template's form, and one flag of the terminal (`siteCount` becomes `--site-count`). */
export type ParameterSpec = {
  readonly key: string;
  readonly label: string;
  readonly help: string;
} & (
  | {
      readonly kind: 'integer';
      readonly initial: number;
      /** What stands in place of `initial` where it follows from the other values. */
      readonly derived?: (others: ParameterValues) => number;
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
  /** Problems between values that are each fine alone, such as a release too old for the chosen store. */
  readonly conflicts?: (values: ParameterValues) => readonly ParameterProblem[];
  /** Draws it. `values` holds a valid value for every parameter. Nothing is positioned. */
  readonly generate: (values: ParameterValues) => Topology;
}

/** A value that does not fit its parameter, in words for the form or the terminal. */
export interface ParameterProblem {
  readonly key: string;
  /** Other parameters that could be changed instead. */
  readonly also?: readonly string[];
  /** Without full stop. */
  readonly problem: string;
}

/** The whole number that a typed text means, else the text, which `parameterProblems` refuses with the reason. */
export function wholeNumberOr(text: string): ParameterValue {
  const read = readNumber(text, { whole: true });
  return read.ok ? read.value : text;
}

/**
 * Every parameter's value: the given one without blanks around it, else what follows from the others, else the initial one.
 */
export function completedValues(template: Template, given: ParameterValues): ParameterValues {
  const stated = Object.fromEntries(
    template.parameters.map(({ key, initial }) => [key, trimmed(given[key] ?? initial)]),
  );
  const derived = template.parameters.flatMap((parameter) =>
    parameter.kind === 'integer' && parameter.derived !== undefined && given[parameter.key] === undefined
      ? [[parameter.key, parameter.derived(stated)] as const]
      : [],
  );
  return { ...stated, ...Object.fromEntries(derived) };
}

function trimmed(value: ParameterValue): ParameterValue {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? (value as readonly string[]).map((entry) => entry.trim()) : value;
}

/**
 * What is wrong with values for a template; empty when it can be drawn. Values that are wrong in themselves come first, then
 * those that do not go together, then names that would come out illegal or twice.
 */
export function parameterProblems(template: Template, values: ParameterValues): readonly ParameterProblem[] {
  const wrong = [...strangers(template, values), ...wrongValues(template, values)];
  if (wrong.length > 0) return wrong;
  const completed = completedValues(template, values);
  const conflicts = template.conflicts?.(completed) ?? [];
  if (conflicts.length > 0) return conflicts;
  const trouble = nameTrouble(template.generate(completed));
  return trouble === undefined ? [] : [namingProblem(template, completed, trouble)];
}

function strangers(template: Template, values: ParameterValues): readonly ParameterProblem[] {
  const keys = template.parameters.map((parameter) => parameter.key);
  return Object.keys(values)
    .filter((key) => !keys.includes(key))
    .map((key) => ({ key, problem: `${template.title} has no parameter ${excerpt(key)}` }));
}

/** What is wrong with each value in itself. */
export function wrongValues(template: Template, values: ParameterValues): readonly ParameterProblem[] {
  return template.parameters.flatMap((parameter) => {
    const value = values[parameter.key];
    const problem = value === undefined ? undefined : problemOf(parameter, value);
    return problem === undefined ? [] : [{ key: parameter.key, problem: `${parameter.label} ${problem}` }];
  });
}

/** Says it of the parameter whose words the name is made from, as far as that can be seen. */
function namingProblem(
  { parameters }: Template,
  values: ParameterValues,
  { name, text }: NameTrouble,
): ParameterProblem {
  const words = parameters.filter(({ kind }) => kind === 'list' || kind === 'text');
  const source =
    words.find(({ key }) => wordsOf(values[key]).some((word) => isIn(word, name))) ??
    words[0] ??
    parameters[0];
  const problem = `${source?.label ?? 'A value'} cannot be used, since an element would be called ${excerpt(name)}. ${text}`;
  return { key: source?.key ?? '', problem };
}

function isIn(word: string, name: string): boolean {
  return name.includes(word) || `_${name}_`.includes(`_${slug(word)}_`);
}

function wordsOf(value: ParameterValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function problemOf(parameter: ParameterSpec, value: ParameterValue): string | undefined {
  switch (parameter.kind) {
    case 'integer':
      return integerProblem(parameter, value);
    case 'text':
      return typeof value === 'string' ? patternProblem(parameter, value) : 'is a text';
    case 'choice':
      return typeof value === 'string' && parameter.values.includes(value)
        ? undefined
        : `is one of ${parameter.values.join(', ')}`;
    case 'list':
      return Array.isArray(value)
        ? listProblem(value as readonly string[], parameter.mayBeEmpty === true)
        : 'is a list';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'is true or false';
  }
}

function integerProblem(
  { min, max }: ParameterSpec & { readonly kind: 'integer' },
  value: ParameterValue,
): string | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return undefined;
  const expected = `is a whole number from ${String(min)} to ${String(max)}`;
  const read =
    typeof value === 'string' && value.trim() !== '' ? readNumber(value, { whole: true }) : undefined;
  return read === undefined || read.ok ? expected : `${expected}. ${read.error.replace(/\.$/, '')}`;
}

function patternProblem(
  { pattern, initial }: ParameterSpec & { readonly kind: 'text' },
  value: string,
): string | undefined {
  const problem = textProblem(value);
  if (problem !== undefined || pattern === undefined) return problem;
  return new RegExp(`^(?:${pattern})$`).test(value.trim()) ? undefined : `has to look like ${initial}`;
}
