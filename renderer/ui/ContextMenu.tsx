import type { ReactElement } from 'react';
import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { Keys } from './Keys.tsx';
import type { MenuEntry } from './MenuBar.tsx';
import styles from './MenuBar.module.css';

interface ContextMenuProps {
  /** What the menu belongs to. */
  readonly children: ReactElement<Record<string, unknown>>;
  /** Groups with a line between them. Asked each time the menu opens. */
  readonly groups: () => readonly (readonly MenuEntry[])[];
}

/** A menu at the pointer, or at what has the focus when it was opened by keyboard. */
export function ContextMenu({ children, groups }: ContextMenuProps): ReactElement {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <Groups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Groups({ groups }: Pick<ContextMenuProps, 'groups'>): ReactElement {
  return (
    <>
      {groups()
        .filter((group) => group.length > 0)
        .map((group) => (
          <Base.Group key={group[0]?.id} className={styles.group}>
            {group.map((entry) => (
              <Base.Item
                key={entry.id}
                className={styles.item}
                disabled={entry.blocked !== undefined}
                title={entry.blocked}
                onClick={entry.run}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.keys === undefined ? null : <Keys text={entry.keys} />}
              </Base.Item>
            ))}
          </Base.Group>
        ))}
    </>
  );
}
