import {
  completedValues,
  parameterProblems,
  wholeNumberOr,
  wrongValues,
  type ParameterSpec,
  type ParameterValue,
  type ParameterValues,
  type Template,
} from '#shared/templates/template.ts';

/** What stands in a field. A number stands there as it was typed, so that one that does not fit is not lost. */
export type Entry = string | boolean | readonly string[];

/** What stands in the fields that were touched, by the key of their parameter. */
export type Entries = Readonly<Record<string, Entry>>;

/** Why a form cannot be drawn, as a sentence. */
export interface FormProblem {
  /** The parameters it concerns, the one to change first. */
  readonly keys: readonly string[];
  readonly text: string;
}

/** The values that entries mean. A text that is no whole number stays text, which the check of the template refuses. */
export function valuesOf(template: Template, entries: Entries): ParameterValues {
  return Object.fromEntries(
    template.parameters.flatMap((parameter) => {
      const entry = entries[parameter.key];
      return entry === undefined ? [] : [[parameter.key, valueOf(parameter, entry)]];
    }),
  );
}

function valueOf({ kind }: ParameterSpec, entry: Entry): ParameterValue {
  return kind === 'integer' && typeof entry === 'string' ? wholeNumberOr(entry) : entry;
}

/** What stands in every field: the entry, else what follows from those of the other entries that fit, else the initial value. */
export function allEntries(template: Template, entries: Entries): Entries {
  const values = valuesOf(template, entries);
  const wrong = new Set(wrongValues(template, values).map(({ key }) => key));
  const fitting = Object.fromEntries(Object.entries(values).filter(([key]) => !wrong.has(key)));
  const completed = completedValues(template, fitting);
  return Object.fromEntries(
    template.parameters.map(({ key, initial }) => [key, entries[key] ?? entryOf(completed[key] ?? initial)]),
  );
}

function entryOf(value: ParameterValue): Entry {
  return typeof value === 'number' ? String(value) : value;
}

/** What keeps the entries from being drawn; empty when nothing does. */
export function formProblems(template: Template, entries: Entries): readonly FormProblem[] {
  return parameterProblems(template, valuesOf(template, entries)).map(({ key, also = [], problem }) => ({
    keys: [key, ...also],
    text: `${problem}.`,
  }));
}
