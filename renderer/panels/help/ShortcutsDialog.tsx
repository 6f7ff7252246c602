import type { ReactElement } from 'react';
import { actionGroups } from '#renderer/actions/action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { actions } from '#renderer/actions/registry.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import styles from './help.module.css';

const TITLES = { file: 'Files', edit: 'Editing', arrange: 'Arranging', view: 'View', help: 'Help' } as const;

/** Every shortcut there is, from the registry. */
export function ShortcutsDialog(): ReactElement {
  const { session } = useWorkspace();
  const groups = actionGroups
    .map((group) => ({
      group,
      entries: actions.filter((action) => action.group === group && action.shortcut !== undefined),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Dialog title="Keyboard shortcuts" size="l" onClose={session.closeDialog}>
      <div className={styles.columns}>
        {groups.map(({ group, entries }) => (
          <section key={group} className={styles.group}>
            <h3>{TITLES[group]}</h3>
            <dl>
              {entries.map((action) => (
                <div key={action.id} className={styles.row}>
                  <dt>{action.label.replace('…', '')}</dt>
                  <dd>
                    <Keys text={keysOf(action) ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
