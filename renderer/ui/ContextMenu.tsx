import { useRef, type ReactElement } from 'react';
import { ContextMenu as Base } from '@base-ui/react/context-menu';
import { followPress, type Press } from './long-press.ts';
import styles from './MenuBar.module.css';
import { MenuGroups, type MenuContents } from './MenuGroups.tsx';

interface ContextMenuProps {
  /** What the menu belongs to. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly groups: MenuContents;
}

/** A menu at the pointer, by right click or long press, or at what has the focus when it was opened by keyboard. */
export function ContextMenu({ children, groups }: ContextMenuProps): ReactElement {
  const press = useRef<Press>(null);
  return (
    <Base.Root
      onOpenChange={(open, details) => {
        // A right button held down chooses where it is let go; a finger or a pen that is lifted leaves the menu.
        if (!open && details.reason === 'cancel-open' && press.current?.isLong() === true) details.cancel();
      }}
    >
      <Base.Trigger
        render={children}
        onPointerDown={({ nativeEvent, currentTarget }) => {
          press.current = followPress(nativeEvent, currentTarget);
        }}
        // Its own long press needs touches that reach it, which a drawing keeps, and knows no pen.
        onTouchStart={(event) => {
          event.preventBaseUIHandler();
        }}
      />
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
