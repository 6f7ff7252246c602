import type { ReactElement } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Menubar } from '@base-ui/react/menubar';
import styles from './MenuBar.module.css';
import { MenuGroups, type MenuContents } from './MenuGroups.tsx';

interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly {
    readonly label: string;
    readonly groups: MenuContents;
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
