import type { ReactElement, ReactNode } from 'react';
import { Tabs as Base } from '@base-ui/react/tabs';
import styles from './Tabs.module.css';

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly items: readonly { readonly value: Value; readonly label: string; readonly badge?: ReactNode }[];
  /** Controls at the end of the row of tabs. */
  readonly aside?: ReactNode;
  /** The contents of the chosen tab. */
  readonly children: ReactNode;
}

/** A row of tabs over one panel that fills what is left of the height. */
export function Tabs<Value extends string>(props: TabsProps<Value>): ReactElement {
  const { label, value, onChange, items, aside, children } = props;
  return (
    <Base.Root
      className={styles.root}
      value={value}
      onValueChange={(next) => {
        const chosen = items.find((item) => item.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <div className={styles.bar}>
        <Base.List className={styles.list} aria-label={label} activateOnFocus>
          {items.map((item) => (
            <Base.Tab key={item.value} value={item.value} className={styles.tab}>
              <span className={styles.label}>{item.label}</span>
              {item.badge === undefined ? null : <span className={styles.badge}>{item.badge}</span>}
            </Base.Tab>
          ))}
        </Base.List>
        {aside === undefined ? null : <div className={styles.aside}>{aside}</div>}
      </div>
      <Base.Panel value={value} className={styles.panel}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}
