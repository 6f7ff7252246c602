import { useEffect, type ReactElement } from 'react';
import type { Notice } from '#renderer/state/notices-store.ts';
import { useNotices, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './Notices.module.css';

const SHOWN = 4;
const STAY_MS = 6000;

/**
 * Messages that pass, in the corner. They are announced; errors stay until they are dismissed. The one place of the window
 * that speaks of the drawing: what needs no message because it is seen, such as a move, is said here without being shown.
 */
export function Notices(): ReactElement {
  const notices = useNotices((state) => state.notices);
  const spoken = useNotices((state) => state.spoken);
  return (
    <div className={styles.stack} role="region" aria-label="Messages" aria-live="polite">
      <p key={spoken.turn} className={styles.spoken}>
        {spoken.text}
      </p>
      {notices.slice(-SHOWN).map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }): ReactElement {
  const { notices } = useWorkspace();
  const { id, kind, action } = notice;
  useEffect(() => {
    if (kind === 'error') return;
    const timer = setTimeout(() => {
      notices.dismiss(id);
    }, STAY_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [notices, id, kind]);
  return (
    <div className={styles.card} data-kind={kind}>
      <StatusIcon status={kind} size={16} />
      <div className={styles.text}>
        <p>{notice.text}</p>
        {notice.detail === undefined ? null : <p className={styles.detail}>{notice.detail}</p>}
      </div>
      {action === undefined ? null : (
        <Button
          size="s"
          onClick={() => {
            action.run();
            notices.dismiss(id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon="x"
        size="s"
        label="Dismiss"
        onClick={() => {
          notices.dismiss(id);
        }}
      />
    </div>
  );
}
