import type { ReactElement } from 'react';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Filters a list while typing; Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps): ReactElement {
  return (
    <div className={styles.field}>
      <Icon name="search" size={13} className={styles.icon} />
      <input
        className={styles.input}
        type="text"
        value={value}
        placeholder={label}
        aria-label={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.stopPropagation();
            onChange('');
          }
        }}
      />
      {value === '' ? null : (
        <IconButton
          icon="x"
          size="s"
          label="Clear"
          className={styles.clear}
          onClick={() => {
            onChange('');
          }}
        />
      )}
    </div>
  );
}
