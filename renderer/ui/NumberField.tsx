import type { ReactElement, ReactNode } from 'react';
import { numberProblem, numberText, usualNumberText, type NumberRange } from '#shared/kernel/number-text.ts';
import { TextField } from './TextField.tsx';

interface NumberFieldProps extends NumberRange {
  readonly label: string;
  /** Null is not stated. */
  readonly value: number | null;
  readonly onChange: (value: number | null, run: string) => void;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly help?: ReactNode;
}

/** A number that is typed. What is refused says why, and which value holds meanwhile. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, onChange, optional = true, unit, placeholder = 'Not stated', help } = props;
  const isTakenBack = (text: string): boolean => optional && text.trim() === '';
  return (
    <TextField
      label={unit === undefined ? label : `${label} (${unit})`}
      value={value === null ? '' : numberText(value)}
      placeholder={placeholder}
      help={help}
      numeric
      normalise={(text) => usualNumberText(text, props)}
      problemOf={(text) => (isTakenBack(text) ? undefined : numberProblem(text, props))}
      heldInstead={value === null ? undefined : `Until then it is ${numberText(value)}.`}
      onChange={(text, run) => {
        onChange(text === '' ? null : Number(text), run);
      }}
    />
  );
}
