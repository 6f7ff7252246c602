import type { ReactElement } from 'react';
import { ContextMenu as Base } from '@base-ui/react/context-menu';
import styles from './MenuBar.module.css';
import { MenuGroups, type MenuContents } from './MenuGroups.tsx';

interface ContextMenuProps {
  /** What the menu belongs to. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly groups: MenuContents;
}

/** A menu at the pointer, or at what has the focus when it was opened by keyboard. */
export function ContextMenu({ children, groups }: ContextMenuProps): ReactElement {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <MenuGroups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
