import { useState, type ReactElement } from 'react';
import type { Element } from '#shared/model/element.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './AddOption.module.css';
import { useEdit } from './use-edit.ts';

const PLACES = [
  { value: 'options', label: 'Options' },
  { value: 'annex', label: 'Annex' },
] as const;

interface AddOptionProps {
  readonly elements: readonly Element[];
  readonly onDone: () => void;
}

/** An option that the catalogue does not know. */
export function AddOption({ elements, onDone }: AddOptionProps): ReactElement {
  const edit = useEdit();
  const [place, setPlace] = useState<'options' | 'annex'>('options');
  const [section, setSection] = useState('');
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const complete = section.trim() !== '' && key.trim() !== '';
  return (
    <form
      className={styles.form}
      aria-label="Add an option"
      onSubmit={(event) => {
        event.preventDefault();
        if (!complete) return;
        const setting = { place, section: section.trim(), key: key.trim(), value };
        edit({ type: 'setOptions', settings: elements.map(({ id }) => ({ id, ...setting })) });
        onDone();
      }}
    >
      <Field label="Tab" inline>
        {({ control }) => (
          <Segmented id={control} label="Tab" value={place} items={PLACES} onChange={setPlace} />
        )}
      </Field>
      <TextField label="Section" value={section} mono onChange={setSection} />
      <TextField label="Option" value={key} mono onChange={setKey} />
      <TextField label="Value" value={value} mono onChange={setValue} />
      <div className={styles.buttons}>
        <Button size="s" onClick={onDone}>
          Cancel
        </Button>
        <Button size="s" tone="primary" type="submit" disabled={!complete}>
          Add
        </Button>
      </div>
    </form>
  );
}
