import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { numberProblem, numberText, usualNumberText, type NumberRange } from '#shared/kernel/number-text.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import inputStyles from './Input.module.css';
import styles from './TableField.module.css';
import { TextInput } from './TextInput.tsx';
import { useDraft } from './use-draft.ts';

interface TableFieldProps {
  readonly label: string;
  readonly value: Readonly<Record<string, number>>;
  readonly onChange: (value: Readonly<Record<string, number>>, run: string) => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly unit?: string | undefined;
  /** What each count has to be. */
  readonly range: NumberRange;
  readonly help?: ReactNode;
}

/** Counts by name, a row each. */
export function TableField(props: TableFieldProps): ReactElement {
  const { label, value, onChange, suggestions = [], unit, range, help } = props;
  const id = useId();
  const [name, setName] = useState('');
  const entries = Object.entries(value);
  const trimmed = name.trim();
  const taken = Object.hasOwn(value, trimmed);
  const add = (): void => {
    if (trimmed === '' || taken) return;
    onChange({ ...value, [trimmed]: 0 }, `add ${trimmed}`);
    setName('');
  };
  return (
    <div className={styles.field} role="group" aria-labelledby={`${id}-label`}>
      <div className={styles.head}>
        <span id={`${id}-label`}>{label}</span>
        {unit === undefined ? null : <span>{unit}</span>}
      </div>
      {entries.map(([key, count]) => (
        <Row
          key={key}
          name={key}
          count={count}
          range={range}
          onChange={(next, run) => {
            onChange({ ...value, [key]: next }, run);
          }}
          onRemove={() => {
            onChange(Object.fromEntries(entries.filter(([other]) => other !== key)), `remove ${key}`);
          }}
        />
      ))}
      <div className={styles.row}>
        <input
          className={inputStyles.input}
          value={name}
          aria-label={`Name of a new entry of ${label}`}
          placeholder="Add a name…"
          list={`${id}-suggestions`}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
        />
        <datalist id={`${id}-suggestions`}>
          {suggestions
            .filter((entry) => !Object.hasOwn(value, entry))
            .map((entry) => (
              <option key={entry} value={entry} />
            ))}
        </datalist>
        <Button size="s" icon="plus" disabled={trimmed === '' || taken} onClick={add}>
          Add
        </Button>
      </div>
      {taken ? <p className={styles.problem}>{trimmed} is already in the table.</p> : null}
      {help === undefined ? null : <p className={styles.help}>{help}</p>}
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly count: number;
  readonly range: NumberRange;
  readonly onChange: (count: number, run: string) => void;
  readonly onRemove: () => void;
}

function Row({ name, count, range, onChange, onRemove }: RowProps): ReactElement {
  const draft = useDraft({
    value: numberText(count),
    problemOf: (text) => numberProblem(text, range),
    normalise: (text) => usualNumberText(text, range),
    onChange: (text, run) => {
      onChange(Number(text), run);
    },
  });
  return (
    <div>
      <div className={styles.row}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <div className={styles.count}>
          <TextInput draft={draft} label={name} numeric />
        </div>
        <IconButton icon="x" size="s" label={`Remove ${name}`} onClick={onRemove} />
      </div>
      {draft.problem === undefined ? null : (
        <p className={styles.problem} role="alert">
          {draft.problem} Until then it is {numberText(count)}.
        </p>
      )}
    </div>
  );
}
