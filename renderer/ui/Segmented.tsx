import type { ReactElement } from 'react';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Icon } from './Icon.tsx';
import styles from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  readonly label: string;
  /** Null when nothing is chosen: several elements differ. */
  readonly value: Value | null;
  readonly items: readonly { readonly value: Value; readonly label: string; readonly icon?: string }[];
  readonly onChange: (value: Value) => void;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** One of two to four values, all in sight. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): ReactElement {
  const { label, value, items, onChange, id, describedBy } = props;
  return (
    <RadioGroup
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className={styles.group}
      value={value}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      {items.map((item) => (
        <Radio.Root key={item.value} value={item.value} aria-label={item.label} className={styles.item}>
          {item.icon === undefined ? null : <Icon name={item.icon} size={14} />}
          <span className={styles.text}>{item.label}</span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
