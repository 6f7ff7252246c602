import { useRef, type ReactElement, type ReactNode } from 'react';
import { Dialog as Base } from '@base-ui/react/dialog';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  readonly title: string;
  /** One or two sentences under the title. */
  readonly description?: ReactNode;
  readonly size?: 's' | 'm' | 'l' | 'xl';
  readonly onClose: () => void;
  readonly children?: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  /** `alertdialog` when it interrupts: it is announced at once. */
  readonly urgent?: boolean;
  /** False keeps it open when the user clicks beside it. */
  readonly closesOutside?: boolean;
}

/** A window over the app. It is rendered while open; taking it away closes it. Focus comes in and goes back. */
export function Dialog({
  title,
  description,
  size = 'm',
  onClose,
  children,
  footer,
  urgent = false,
  closesOutside = true,
}: DialogProps): ReactElement {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      open
      disablePointerDismissal={!closesOutside}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>('[data-autofocus]') ?? popup.current}
          className={classNames(styles.popup, styles[size])}
          role={urgent ? 'alertdialog' : 'dialog'}
          data-dialog
        >
          <header className={styles.header}>
            <div className={styles.heading}>
              <Base.Title className={styles.title}>{title}</Base.Title>
              {description === undefined ? null : (
                <Base.Description className={styles.description} render={<div />}>
                  {description}
                </Base.Description>
              )}
            </div>
            <IconButton icon="x" label="Close" onClick={onClose} />
          </header>
          {children === undefined ? null : <div className={styles.body}>{children}</div>}
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
