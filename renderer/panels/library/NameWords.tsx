import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ownWord, type WordChoice } from './name-words.ts';
import styles from './NameWords.module.css';

interface NameWordsProps {
  readonly words: readonly WordChoice[];
  readonly onChange: (words: readonly WordChoice[]) => void;
}

/** Which names are asked for when the part is drawn, and by which labels. */
export function NameWords({ words, onChange }: NameWordsProps): ReactElement {
  const put = (key: string, change: Partial<WordChoice>): void => {
    onChange(words.map((word) => (word.key === key ? { ...word, ...change } : word)));
  };
  return (
    <fieldset className={styles.words}>
      <legend>Ask for these names</legend>
      <p className={styles.help}>
        The next use gets names of its own. A name that contains another one follows it.
      </p>
      <ul>
        {words.map((word) => (
          <li key={word.key} className={styles.row}>
            <Checkbox
              checked={word.chosen}
              onChange={(chosen) => {
                put(word.key, { chosen });
              }}
            >
              <span className={styles.text}>{word.text === '' ? 'Another word' : word.text}</span>
            </Checkbox>
            {word.chosen ? (
              <div className={styles.fields}>
                {word.own ? (
                  <TextField
                    label="Word in the names"
                    value={word.text}
                    mono
                    onChange={(text) => {
                      put(word.key, { text });
                    }}
                  />
                ) : null}
                <TextField
                  label={word.own ? 'Label' : `Label for ${word.text}`}
                  value={word.label}
                  onChange={(label) => {
                    put(word.key, { label });
                  }}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Button
        size="s"
        icon="plus"
        onClick={() => {
          onChange([...words, ownWord(words)]);
        }}
      >
        Another word
      </Button>
    </fieldset>
  );
}
