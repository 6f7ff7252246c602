import { useId, useState, type ReactElement } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { OptionDetails } from './OptionDetails.tsx';
import { OptionInput } from './OptionInput.tsx';
import type { OptionLine } from './option-rows.ts';
import styles from './OptionRowView.module.css';

interface OptionRowViewProps {
  readonly line: OptionLine;
  readonly onSet: (line: OptionLine, value: string | null, run: string) => void;
}

/** One option: its key, its value or what holds without one, and on demand what it means. */
export function OptionRowView({ line, onSet }: OptionRowViewProps): ReactElement {
  const [open, setOpen] = useState(false);
  const id = useId();
  const isSet = line.value !== null;
  return (
    <div className={styles.option}>
      <div className={styles.line}>
        <button
          type="button"
          className={classNames(
            styles.key,
            isSet && styles.set,
            line.spec === undefined && styles.foreign,
            line.outside !== undefined && styles.absent,
          )}
          aria-expanded={open}
          aria-controls={`${id}-details`}
          title={`${line.section}/${line.key}`}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {line.key}
        </button>
        <div className={styles.value}>
          <OptionInput
            line={line}
            onSet={(value, run) => {
              onSet(line, value, run);
            }}
          />
        </div>
        <div className={styles.reset}>
          {isSet && line.fixed === undefined ? (
            <IconButton
              icon={line.spec === undefined ? 'x' : 'rotate-ccw'}
              size="s"
              side="left"
              label={line.spec === undefined ? `Remove ${line.key}` : `Take ${line.key} back`}
              onClick={() => {
                onSet(line, null, 'reset');
              }}
            />
          ) : null}
        </div>
      </div>
      {line.outside !== undefined && (isSet || open) ? (
        <p className={styles.outside}>{line.outside}</p>
      ) : null}
      {open ? (
        <div id={`${id}-details`}>
          <OptionDetails line={line} />
        </div>
      ) : null}
    </div>
  );
}
