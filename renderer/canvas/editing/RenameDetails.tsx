import { useState, type ReactElement } from 'react';
import { countOf } from '#shared/kernel/words.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import styles from './RenameDetails.module.css';
import type { Renaming } from './use-renaming.ts';

/** What a new name would change besides the element, under the field in which it is typed. */
export function RenameDetails({ renaming }: { readonly renaming: Renaming }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { changed, problem, places, backup, withBackup } = renaming;
  if (!changed || problem !== undefined || (places.length === 0 && backup === undefined)) return null;
  return (
    <div className={styles.details}>
      {backup === undefined ? null : (
        <Checkbox checked={withBackup} onChange={renaming.setWithBackup}>
          Rename its backup {backup.name} too
        </Checkbox>
      )}
      {places.length === 0 ? null : (
        <>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            title={places.join('\n')}
            onClick={() => {
              setOpen(!open);
            }}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
            Also changes {countOf(places.length, 'place')}
          </button>
          {open ? (
            <ul className={styles.places}>
              {places.map((place, index) => (
                <li key={index}>{place}</li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </div>
  );
}
