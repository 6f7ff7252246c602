import { useId, type ReactElement } from 'react';
import { Select } from '#renderer/ui/Select.tsx';
import { TextInput } from '#renderer/ui/TextInput.tsx';
import { useDraft } from '#renderer/ui/use-draft.ts';
import { optionProblem, optionText } from './option-problem.ts';
import type { OptionLine } from './option-rows.ts';
import styles from './OptionRowView.module.css';

const UNSET = ' unset';

interface OptionInputProps {
  readonly line: OptionLine;
  readonly onSet: (value: string | null, run: string) => void;
}

/** The value of an option, to choose or to type. Empty means not set: then what stands in grey holds. */
export function OptionInput({ line, onSet }: OptionInputProps): ReactElement {
  const { spec, fixed } = line;
  if (fixed !== undefined) {
    return (
      <span className={styles.fixed} title="The product sets it; it cannot be changed.">
        {fixed}
      </span>
    );
  }
  if (spec?.named === false) {
    return (
      <span
        className={styles.fixed}
        title="That this exists is known, its name is not: it is never exported."
      >
        name not known
      </span>
    );
  }
  return spec?.shape.kind === 'choice' ? (
    <ChoiceInput line={line} values={spec.shape.values} onSet={onSet} />
  ) : (
    <TypedInput line={line} onSet={onSet} />
  );
}

function ChoiceInput({
  line,
  values,
  onSet,
}: OptionInputProps & { readonly values: readonly string[] }): ReactElement {
  const { key, value } = line;
  return (
    <Select
      size="s"
      mono
      muted={value === null}
      label={key}
      value={value === undefined ? null : (value ?? UNSET)}
      placeholder="Several values"
      items={[
        { value: UNSET, label: emptyText(line) },
        ...values.map((entry) => ({ value: entry, label: entry })),
      ]}
      onChange={(next) => {
        onSet(next === UNSET ? null : next, 'choice');
      }}
    />
  );
}

function TypedInput({ line, onSet }: OptionInputProps): ReactElement {
  const { key, value, spec } = line;
  const id = useId();
  const draft = useDraft({
    value: value ?? '',
    problemOf: (text) => optionProblem(spec?.shape, text),
    normalise: (text) => optionText(spec?.shape, text),
    onChange: (text, run) => {
      onSet(text === '' ? null : text, run);
    },
  });
  return (
    <>
      <TextInput
        draft={draft}
        id={id}
        size="s"
        mono
        label={key}
        describedBy={draft.problem === undefined ? undefined : `${id}-problem`}
        placeholder={value === undefined ? 'Several values' : emptyText(line)}
        numeric={spec?.shape.kind === 'integer'}
        secret={spec?.secret === true}
      />
      {draft.problem === undefined ? null : (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {draft.problem}
        </p>
      )}
    </>
  );
}

function emptyText({ otherwise, spec }: OptionLine): string {
  if (otherwise === undefined) return spec === undefined ? '' : 'Not set';
  const value = otherwise.value === '' ? '(empty)' : otherwise.value;
  return otherwise.because === 'default' ? value : `${value} (${otherwise.because})`;
}
