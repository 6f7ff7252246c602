import { useState, type ReactElement, type ReactNode } from 'react';
import styles from './ChipsField.module.css';
import { classNames } from './class-names.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

interface ChipsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string;
  readonly help?: ReactNode;
  /** Why the list cannot be used. */
  readonly problem?: string | undefined;
  readonly inline?: boolean;
}

/** A list of short texts. Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function ChipsField(props: ChipsFieldProps): ReactElement {
  const {
    label,
    value,
    onChange,
    suggestions = [],
    placeholder = 'Add…',
    help,
    problem,
    inline = true,
  } = props;
  const [text, setText] = useState('');
  const left = suggestions.filter((entry) => !value.includes(entry));
  const add = (raw: string): void => {
    const entries = raw
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '' && !value.includes(entry));
    setText('');
    if (entries.length > 0) onChange([...value, ...new Set(entries)]);
  };
  return (
    <Field label={label} help={help} problem={problem} inline={inline}>
      {({ control, describedBy }) => (
        <div className={classNames(styles.box, problem !== undefined && styles.wrong)}>
          {value.map((entry) => (
            <span key={entry} className={styles.chip}>
              <span className={styles.text}>{entry}</span>
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove ${entry}`}
                onClick={() => {
                  onChange(value.filter((other) => other !== entry));
                }}
              >
                <Icon name="x" size={11} />
              </button>
            </span>
          ))}
          <input
            id={control}
            aria-describedby={describedBy}
            aria-invalid={problem !== undefined}
            className={styles.input}
            value={text}
            placeholder={value.length === 0 ? placeholder : ''}
            autoComplete="off"
            spellCheck={false}
            list={left.length === 0 ? undefined : `${control}-suggestions`}
            onChange={({ target, nativeEvent }) => {
              const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
              if (!isComposing && (target.value.includes(',') || left.includes(target.value)))
                add(target.value);
              else setText(target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add(text);
              if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1));
            }}
            onBlur={() => {
              add(text);
            }}
          />
          <datalist id={`${control}-suggestions`}>
            {left.map((entry) => (
              <option key={entry} value={entry} />
            ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
