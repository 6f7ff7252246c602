import type { ReactElement } from 'react';
import type { ParameterSpec } from '#shared/templates/template.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ChipsField } from '#renderer/ui/ChipsField.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Entry } from './form-entries.ts';

interface ParameterFieldProps {
  readonly parameter: ParameterSpec;
  readonly entry: Entry;
  readonly problem: string | undefined;
  readonly onChange: (entry: Entry) => void;
  /** Called when the user wants the entry before the problem back. */
  readonly onTakeBack: () => void;
}

/** The control that fits one question of a template. */
export function ParameterField(props: ParameterFieldProps): ReactElement {
  const { parameter, entry, problem, onChange, onTakeBack } = props;
  const { label, help } = parameter;
  const shared = { label, help, problem, inline: false };
  switch (parameter.kind) {
    case 'integer':
      return (
        <TextField
          {...shared}
          label={parameter.unit === undefined ? label : `${label} (${parameter.unit})`}
          numeric
          value={String(entry)}
          onChange={onChange}
          onTakeBack={onTakeBack}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...shared}
          value={String(entry)}
          items={parameter.values.map((value) => ({ value, label: value }))}
          onChange={onChange}
        />
      );
    case 'boolean':
      return (
        <Checkbox checked={entry === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'list':
      return (
        <ChipsField
          {...shared}
          value={typeof entry === 'object' ? entry : parameter.initial}
          onChange={onChange}
        />
      );
    case 'text':
      return <TextField {...shared} value={String(entry)} onChange={onChange} onTakeBack={onTakeBack} />;
  }
}
