import { useState, type ReactElement } from 'react';
import type { Element } from '#shared/model/element.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './AddOption.module.css';
import { spellingProblem } from './option-problem.ts';
import { settingsOf } from './option-settings.ts';
import { useEdit } from './use-edit.ts';

const PLACES = [
  { value: 'options', label: 'Options' },
  { value: 'annex', label: 'Annex' },
] as const;

interface AddOptionProps {
  readonly elements: readonly Element[];
  readonly onDone: () => void;
  /** Leads to an option that is there already. */
  readonly onShow: (key: string) => void;
}

/** An option that the catalogue does not know. */
export function AddOption({ elements, onDone, onShow }: AddOptionProps): ReactElement {
  const edit = useEdit();
  const [place, setPlace] = useState<'options' | 'annex'>('options');
  const [section, setSection] = useState('');
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const complete = section.trim() !== '' && key.trim() !== '';
  const option = { place, section: section.trim(), key: key.trim() };
  const problem = complete ? spellingProblem(elements, option) : undefined;
  return (
    <form
      className={styles.form}
      aria-label="Add an option"
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete || problem !== undefined) return;
        edit({ type: 'setOptions', settings: settingsOf(elements, option, value) });
        onDone();
      }}
    >
      <Field label="Tab" inline>
        {({ control }) => (
          <Segmented id={control} label="Tab" value={place} items={PLACES} onChange={setPlace} />
        )}
      </Field>
      <TextField label="Section" value={section} mono onChange={setSection} />
      <TextField label="Option" value={key} mono problem={problem} onChange={setKey} />
      <TextField label="Value" value={value} mono onChange={setValue} />
      <div className={styles.buttons}>
        <Button size="s" onClick={onDone}>
          Cancel
        </Button>
        {problem === undefined ? (
          <Button size="s" tone="primary" type="submit" disabled={!complete}>
            Add
          </Button>
        ) : (
          <Button
            size="s"
            tone="primary"
            onClick={() => {
              onShow(option.key);
            }}
          >
            Show it
          </Button>
        )}
      </div>
    </form>
  );
}
