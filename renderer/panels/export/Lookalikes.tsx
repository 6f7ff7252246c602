import type { ReactElement } from 'react';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Lookalike, LookalikeChoice } from '#shared/secrets/leaving-texts.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './ExportDialog.module.css';

interface LookalikesProps {
  readonly found: readonly Lookalike[];
  readonly choice: LookalikeChoice;
  readonly onChoose: (choice: LookalikeChoice) => void;
}

/** What looks like a secret in what would leave, where it stands, and the question what becomes of it. */
export function Lookalikes({ found, choice, onChoose }: LookalikesProps): ReactElement {
  return (
    <section className={styles.lookalikes} aria-label="What looks like a secret">
      <div className={styles.question}>
        <h3>
          <StatusIcon status="warning" />{' '}
          {countOf(found.length, 'thing looks like a secret', 'things look like secrets')}
        </h3>
        <div className={styles.choice}>
          <Segmented
            label="What looks like a secret"
            value={choice}
            items={[
              { value: 'placeholder', label: 'Replace with placeholders' },
              { value: 'keep', label: 'Leave as it is' },
            ]}
            onChange={onChoose}
          />
        </div>
      </div>
      <ul className={styles.places} tabIndex={0} aria-label="Where it stands">
        {found.map((lookalike, index) => (
          <Place key={index} lookalike={lookalike} />
        ))}
      </ul>
      <p className={styles.muted} role="status">
        {choice === 'placeholder'
          ? 'None of it is in the bundle. Whoever loads it puts the values in.'
          : 'All of it is in the bundle in clear. Whoever gets the bundle can read it.'}
      </p>
    </section>
  );
}

function Place({ lookalike }: { readonly lookalike: Lookalike }): ReactElement {
  const { session } = useWorkspace();
  const { kind, where, owner, element } = lookalike;
  return (
    <li className={styles.place}>
      <div className={styles.rowText}>
        <strong>{kind}</strong> <span className={styles.muted}>{`${excerpt(owner)}, ${excerpt(where)}`}</span>
      </div>
      {element === undefined ? null : (
        <Button
          size="s"
          icon="crosshair"
          onClick={() => {
            session.closeDialog();
            session.revealAndSelect([element]);
          }}
        >
          Show
        </Button>
      )}
    </li>
  );
}
