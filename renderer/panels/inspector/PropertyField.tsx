import type { ReactElement } from 'react';
import type { FieldSpec } from '#shared/catalog/component-type.ts';
import type { PropertyValue } from '#shared/model/element.ts';
import { ChipsField } from '#renderer/ui/ChipsField.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { SelectField } from '#renderer/ui/SelectField.tsx';
import { TableField } from '#renderer/ui/TableField.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';

interface PropertyFieldProps {
  readonly field: FieldSpec;
  /** Null is not stated. */
  readonly value: PropertyValue | null;
  /** Several elements that differ. */
  readonly mixed: boolean;
  /** What holds while nothing is stated, and where it comes from; undefined where nothing does. */
  readonly meanwhile?: string | undefined;
  readonly onChange: (value: PropertyValue | null, run?: string) => void;
}

const NOT_STATED = 'not-stated';
const BOOLEANS = [
  { value: NOT_STATED, label: 'Not stated' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

/** The control that fits a property. Leaving it empty means that the drawing does not state it. */
export function PropertyField(props: PropertyFieldProps): ReactElement {
  const { field, value, mixed, meanwhile, onChange } = props;
  const silent = meanwhile ?? 'Not stated';
  const { label, help, unit, suggestions, range } = field;
  const placeholder = mixed ? 'Several values' : silent;
  switch (field.kind) {
    case 'text':
      return (
        <TextField
          label={label}
          help={help}
          value={typeof value === 'string' ? value : ''}
          placeholder={placeholder}
          suggestions={suggestions}
          onChange={(text, run) => {
            onChange(text === '' ? null : text, run);
          }}
        />
      );
    case 'number':
      return (
        <NumberField
          label={label}
          help={help}
          unit={unit}
          min={0}
          {...range}
          value={typeof value === 'number' ? value : null}
          placeholder={placeholder}
          onChange={onChange}
        />
      );
    case 'boolean':
      return (
        <Field label={label} help={help} inline>
          {({ control, describedBy }) => (
            <Segmented
              id={control}
              describedBy={describedBy}
              label={label}
              items={BOOLEANS}
              value={mixed ? null : value === true ? 'yes' : value === false ? 'no' : NOT_STATED}
              onChange={(next) => {
                onChange(next === NOT_STATED ? null : next === 'yes');
              }}
            />
          )}
        </Field>
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          help={help}
          value={mixed ? null : typeof value === 'string' ? value : NOT_STATED}
          placeholder={placeholder}
          items={[
            { value: NOT_STATED, label: silent },
            ...(field.values ?? []).map((entry) => ({
              value: entry,
              label: field.valueNames?.[entry] ?? entry,
            })),
          ]}
          onChange={(next) => {
            onChange(next === NOT_STATED ? null : next);
          }}
        />
      );
    case 'list':
      return (
        <ChipsField
          label={label}
          help={help}
          value={Array.isArray(value) ? (value as readonly string[]) : []}
          suggestions={suggestions}
          placeholder={placeholder}
          onChange={(next) => {
            onChange(next.length === 0 ? null : next);
          }}
        />
      );
    case 'table':
      return (
        <TableField
          label={label}
          help={help}
          unit={unit}
          range={{ min: 0, ...range }}
          value={isTable(value) ? value : {}}
          suggestions={suggestions}
          onChange={(next, run) => {
            onChange(Object.keys(next).length === 0 ? null : next, run);
          }}
        />
      );
  }
}

function isTable(value: PropertyValue | null): value is Readonly<Record<string, number>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
