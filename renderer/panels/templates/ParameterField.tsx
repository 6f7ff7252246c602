import type { ReactElement } from 'react';
import type { ParameterSpec, ParameterValue } from '#shared/templates/template.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChipsField } from '#renderer/ui/ChipsField.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

interface ParameterFieldProps {
  readonly parameter: ParameterSpec;
  readonly value: ParameterValue;
  readonly problem: string | undefined;
  readonly onChange: (value: ParameterValue) => void;
}

/** The control that fits one question of a template. */
export function ParameterField(props: ParameterFieldProps): ReactElement {
  const { parameter, value, problem, onChange } = props;
  const { label, help } = parameter;
  switch (parameter.kind) {
    case 'integer':
      return (
        <NumberField
          label={label}
          help={problem ?? help}
          inline={false}
          whole
          optional={false}
          min={parameter.min}
          max={parameter.max}
          unit={parameter.unit}
          value={typeof value === 'number' ? value : parameter.initial}
          onChange={(next) => {
            if (next !== null) onChange(next);
          }}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          help={help}
          problem={problem}
          inline={false}
          value={String(value)}
          items={parameter.values.map((entry) => ({ value: entry, label: entry }))}
          onChange={onChange}
        />
      );
    case 'boolean':
      return (
        <Checkbox checked={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'list':
      return (
        <ChipsField
          label={label}
          help={problem ?? help}
          inline={false}
          value={Array.isArray(value) ? (value as readonly string[]) : parameter.initial}
          onChange={onChange}
        />
      );
    case 'text':
      return (
        <TextField
          label={label}
          help={problem ?? help}
          inline={false}
          value={String(value)}
          onChange={onChange}
        />
      );
  }
}
