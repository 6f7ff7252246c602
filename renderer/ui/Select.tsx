import type { ReactElement } from 'react';
import { Select as Base } from '@base-ui/react/select';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Select.module.css';

export interface SelectItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface SelectProps<Value extends string> {
  readonly label: string;
  /** Null shows the placeholder: several values, or none. */
  readonly value: Value | null;
  readonly items: readonly SelectItem<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly size?: 's' | 'm';
  readonly muted?: boolean;
  readonly mono?: boolean;
}

/** One of a few values, in a list that opens. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactElement {
  const { label, value, items, onChange, placeholder = 'Choose…', id, describedBy } = props;
  const known = value === null || items.some((item) => item.value === value);
  const all = known ? items : [...items, { value, label: value }];
  return (
    <Base.Root
      items={all.map((item) => ({ value: item.value, label: item.label }))}
      value={value}
      onValueChange={(next) => {
        if (next !== null && next !== value) onChange(next);
      }}
      disabled={props.disabled ?? false}
    >
      <Base.Trigger
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={props.invalid === true ? true : undefined}
        className={classNames(
          styles.trigger,
          props.size === 's' && styles.small,
          props.muted === true && styles.muted,
          props.mono === true && styles.mono,
        )}
      >
        <Base.Value className={styles.value} placeholder={placeholder} />
        <Base.Icon className={styles.icon}>
          <Icon name="chevron-down" size={13} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          sideOffset={4}
          align="start"
          alignItemWithTrigger={false}
        >
          <Base.Popup className={styles.popup}>
            <Base.List>
              {all.map((item) => (
                <Base.Item key={item.value} value={item.value} className={styles.item}>
                  <span className={styles.tick}>
                    <Base.ItemIndicator>
                      <Icon name="check" size={13} />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{item.label}</Base.ItemText>
                  {item.hint === undefined ? null : <span className={styles.hint}>{item.hint}</span>}
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
