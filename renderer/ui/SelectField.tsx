import type { ReactElement, ReactNode } from 'react';
import { Field } from './Field.tsx';
import { Select, type SelectItem } from './Select.tsx';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly items: readonly SelectItem<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly help?: ReactNode;
  readonly problem?: string | undefined;
  readonly inline?: boolean;
  readonly disabled?: boolean;
}

/** A labelled choice. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactElement {
  const {
    label,
    value,
    items,
    onChange,
    placeholder,
    help,
    problem,
    inline = true,
    disabled = false,
  } = props;
  return (
    <Field label={label} help={help} problem={problem} inline={inline}>
      {({ control, describedBy }) => (
        <Select
          id={control}
          describedBy={describedBy}
          invalid={problem !== undefined}
          label={label}
          value={value}
          items={items}
          onChange={onChange}
          disabled={disabled}
          {...(placeholder === undefined ? {} : { placeholder })}
        />
      )}
    </Field>
  );
}
