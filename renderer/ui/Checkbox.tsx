import type { ReactElement, ReactNode } from 'react';
import { Checkbox as Base } from '@base-ui/react/checkbox';
import styles from './Checkbox.module.css';
import { Icon } from './Icon.tsx';

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** Yes or no, with its label beside it. */
export function Checkbox({ checked, onChange, children }: CheckboxProps): ReactElement {
  return (
    <label className={styles.label}>
      <Base.Root checked={checked} onCheckedChange={onChange} className={styles.box}>
        <Base.Indicator className={styles.tick}>
          <Icon name="check" size={12} />
        </Base.Indicator>
      </Base.Root>
      <span>{children}</span>
    </label>
  );
}
