import type { ReactElement, ReactNode } from 'react';
import { Tooltip as Base } from '@base-ui/react/tooltip';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly text: ReactNode;
  /** Keys that do the same, shown after the text. */
  readonly keys?: string | undefined;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** The one element it belongs to. */
  readonly children: ReactElement<Record<string, unknown>>;
}

/** A hint on hover and focus. It repeats or explains what the element already says, and is never the only label. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps): ReactElement {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} side={side} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {text}
            {keys === undefined ? null : <span className={styles.keys}>{keys}</span>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Around the app: once one hint is shown, the next ones come without delay. */
export function TooltipProvider({ children }: { readonly children: ReactNode }): ReactElement {
  return <Base.Provider delay={500}>{children}</Base.Provider>;
}
