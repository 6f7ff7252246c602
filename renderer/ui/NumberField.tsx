import type { ReactElement, ReactNode } from 'react';
import { TextField } from './TextField.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** Null is not stated. */
  readonly value: number | null;
  readonly onChange: (value: number | null, run: string) => void;
  readonly whole?: boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Whether it may be left empty. */
  readonly optional?: boolean;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly help?: ReactNode;
}

/** A number that is typed. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, onChange, unit, placeholder = 'Not stated', help } = props;
  return (
    <TextField
      label={unit === undefined ? label : `${label} (${unit})`}
      value={value === null ? '' : String(value)}
      placeholder={placeholder}
      help={help}
      numeric
      normalise={(text) => (text.trim() === '' ? '' : String(Number(text)))}
      problemOf={(text) => numberProblem(text, props)}
      onChange={(text, run) => {
        onChange(text.trim() === '' ? null : Number(text), run);
      }}
    />
  );
}

function numberProblem(
  text: string,
  { whole = false, min, max, optional = true }: Pick<NumberFieldProps, 'whole' | 'min' | 'max' | 'optional'>,
): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return optional ? undefined : 'Enter a number.';
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return 'Enter a number.';
  if (whole && !Number.isInteger(number)) return 'Enter a whole number.';
  if (min !== undefined && number < min) return `Enter ${String(min)} or more.`;
  if (max !== undefined && number > max) return `Enter ${String(max)} or less.`;
  return undefined;
}
