import type { ReactElement } from 'react';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import styles from './help.module.css';

/** What this program is, and what it does not do. */
export function AboutDialog(): ReactElement {
  const { session, appVersion, platform } = useWorkspace();
  return (
    <Dialog title="About Stave" size="s" onClose={session.closeDialog}>
      <div className={styles.about}>
        <p>
          A topology designer for Genesys Orchestration deployments: draw it, see what would break, and export
          the configuration.
        </p>
        <dl>
          <div className={styles.row}>
            <dt>Version</dt>
            <dd>{appVersion}</dd>
          </div>
          <div className={styles.row}>
            <dt>Runs</dt>
            <dd>{platform.kind === 'desktop' ? 'as a desktop app' : 'in the browser'}</dd>
          </div>
        </dl>
        <p className={styles.muted}>
          It works offline: nothing you draw leaves this machine unless you save or export it. It is not a
          product of Genesys, and no finding replaces the vendor&apos;s documentation for your release.
        </p>
      </div>
    </Dialog>
  );
}
