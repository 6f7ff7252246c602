import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
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

interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly {
    readonly label: string;
    /** Groups with a line between them. Asked each time the menu opens. */
    readonly groups: () => readonly (readonly MenuEntry[])[];
  }[];
}

/** The menus of the app, where the machine shows none of its own. */
export function MenuBar({ label, menus }: MenuBarProps): ReactElement {
  return (
    <Menubar className={styles.bar} aria-label={label}>
      {menus.map((menu) => (
        <Menu.Root key={menu.label}>
          <Menu.Trigger className={styles.trigger}>{menu.label}</Menu.Trigger>
          <Menu.Portal>
            <Menu.Positioner className={styles.positioner} sideOffset={4} align="start">
              <Menu.Popup className={styles.popup}>
                <MenuGroups groups={menu.groups} />
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      ))}
    </Menubar>
  );
}

function MenuGroups({ groups }: { readonly groups: () => readonly (readonly MenuEntry[])[] }): ReactElement {
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
