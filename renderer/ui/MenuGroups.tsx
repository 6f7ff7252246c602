import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Keys } from './Keys.tsx';
import styles from './MenuBar.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  /** Why it cannot be chosen now. */
  readonly blocked?: string | undefined;
  readonly run: () => void;
}

/** Groups with a line between them. Asked each time the menu opens. */
export type MenuContents = () => readonly (readonly MenuEntry[])[];

/** What stands in a menu, wherever it hangs. */
export function MenuGroups({ groups }: { readonly groups: MenuContents }): ReactElement {
  return (
    <>
      {groups()
        .filter((group) => group.length > 0)
        .map((group) => (
          <Menu.Group key={group[0]?.id} className={styles.group}>
            {group.map((entry) => (
              <Menu.Item
                key={entry.id}
                className={styles.item}
                disabled={entry.blocked !== undefined}
                title={entry.blocked}
                onClick={entry.run}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.keys === undefined ? null : <Keys text={entry.keys} />}
              </Menu.Item>
            ))}
          </Menu.Group>
        ))}
    </>
  );
}
