import type { ReactElement } from 'react';
import { countOf } from '#shared/kernel/words.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { removeItem } from '#renderer/actions/library-files.ts';
import type { BrokenEntry } from '#renderer/state/library-store.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './LibraryDialog.module.css';

/** What is in the storage and cannot be read. It stays there until the user takes it away. */
export function BrokenEntries({ broken }: { readonly broken: readonly BrokenEntry[] }): ReactElement {
  const workspace = useWorkspace();
  return (
    <section className={styles.box} aria-label="Unreadable parts">
      <h3>{countOf(broken.length, 'part')} cannot be read</h3>
      <ul>
        {broken.map(({ id, reason }) => (
          <li key={id} className={styles.entry}>
            <p className={styles.reason}>{reason}</p>
            <Button
              size="s"
              icon="trash-2"
              onClick={() => {
                attempt(workspace, 'Delete', () =>
                  removeItem(workspace, { id, name: 'the unreadable part' }),
                );
              }}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
