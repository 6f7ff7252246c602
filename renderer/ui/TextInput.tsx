import type { KeyboardEvent, ReactElement } from 'react';
import { classNames } from './class-names.ts';
import styles from './Input.module.css';
import type { Draft } from './use-draft.ts';

interface TextInputProps {
  readonly draft: Draft;
  readonly id?: string | undefined;
  /** Name for assistive tools where no visible label points here. */
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly suggestions?: readonly string[] | undefined;
  readonly lines?: number;
  readonly mono?: boolean;
  readonly size?: 's' | 'm';
  /** Digits come first on the keyboard of a touch screen. */
  readonly numeric?: boolean;
  readonly secret?: boolean;
  readonly disabled?: boolean;
  /** Where a dialog begins. */
  readonly autofocus?: boolean;
}

/** The bare text field over a draft. Escape takes back what did not become the value; Enter leaves the field. */
export function TextInput(props: TextInputProps): ReactElement {
  const { draft, id, label, describedBy, placeholder, suggestions, lines = 1 } = props;
  const list = suggestions === undefined || suggestions.length === 0 ? undefined : `${id ?? ''}-suggestions`;
  const shared = {
    id,
    value: draft.text,
    placeholder,
    'aria-label': label,
    'aria-invalid': draft.problem !== undefined,
    'aria-describedby': describedBy,
    disabled: props.disabled,
    'data-autofocus': props.autofocus === true ? '' : undefined,
    spellCheck: false,
    autoComplete: 'off',
    onFocus: draft.begin,
    onBlur: draft.end,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Escape' && draft.problem !== undefined) {
        event.stopPropagation();
        draft.revert();
      }
      if (event.key === 'Enter' && lines === 1) event.currentTarget.blur();
    },
    className: classNames(
      styles.input,
      props.mono === true && styles.mono,
      props.size === 's' && styles.small,
    ),
  };
  if (lines > 1) {
    return (
      <textarea
        {...shared}
        rows={lines}
        onChange={(event) => {
          draft.change(event.target.value);
        }}
      />
    );
  }
  return (
    <>
      <input
        {...shared}
        type={props.secret === true ? 'password' : 'text'}
        inputMode={props.numeric === true ? 'numeric' : undefined}
        list={list}
        onChange={(event) => {
          draft.change(event.target.value);
        }}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions?.map((entry) => (
            <option key={entry} value={entry} />
          ))}
        </datalist>
      )}
    </>
  );
}
