import { useEffect, useState, type ReactElement } from 'react';
import type { SessionState } from '#renderer/state/session-store.ts';
import { useSession } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './UndertakingDialog.module.css';

/** What is done sooner needs no word, and a dialog that is gone at once frightens. In milliseconds. */
const UNNOTICED = 250;

/** What keeps the window busy, if something does, and the way to stop it. */
export function UndertakingDialog(): ReactElement | null {
  const undertaking = useSession((state) => state.undertaking);
  return undertaking === null ? null : <Progress key={undertaking.title} {...undertaking} />;
}

function Progress({ title, cancel }: NonNullable<SessionState['undertaking']>): ReactElement | null {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShown(true);
    }, UNNOTICED);
    // Before the dialog is there to take it, too.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    addEventListener('keydown', onKeyDown, true);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', onKeyDown, true);
    };
  }, [cancel]);
  if (!isShown) return null;
  return (
    <Dialog
      urgent
      size="s"
      title={`${title}…`}
      closesOutside={false}
      onClose={cancel}
      footer={
        <Button tone="secondary" data-autofocus="" onClick={cancel}>
          Cancel
        </Button>
      }
    >
      <div className={styles.progress} role="progressbar" aria-label={title} />
      <p className={styles.note}>Nothing changes before this is done. It can be undone in one step.</p>
    </Dialog>
  );
}
