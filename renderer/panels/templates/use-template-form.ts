import { useMemo, useState } from 'react';
import type { ParameterValues, Template } from '#shared/templates/template.ts';
import {
  allEntries,
  formProblems,
  valuesOf,
  type Entries,
  type Entry,
  type FormProblem,
} from './form-entries.ts';

/** The form of a template while it is filled in. */
export interface TemplateFormState {
  /** What stands in every field. */
  readonly entries: Entries;
  readonly problems: readonly FormProblem[];
  /** The last values that could be drawn; those of the fields when there is no problem. */
  readonly drawable: ParameterValues;
  readonly enter: (key: string, entry: Entry) => void;
  /** Puts back what stood in a field when the form could last be drawn. */
  readonly takeBack: (key: string) => void;
}

/** Everything that is typed is the state of the form, whether it fits or not. */
export function useTemplateForm(template: Template): TemplateFormState {
  const [touched, setTouched] = useState<Entries>({});
  const [sound, setSound] = useState<Entries>({});
  const problems = useMemo(() => formProblems(template, touched), [template, touched]);
  const drawable = useMemo(() => valuesOf(template, sound), [template, sound]);
  const change = (next: Entries): void => {
    setTouched(next);
    if (formProblems(template, next).length === 0) setSound(next);
  };
  return {
    entries: allEntries(template, touched),
    problems,
    drawable,
    enter: (key, entry) => {
      change({ ...touched, [key]: entry });
    },
    takeBack: (key) => {
      const { [key]: _typed, ...others } = touched;
      const before = sound[key];
      change(before === undefined ? others : { ...others, [key]: before });
    },
  };
}
