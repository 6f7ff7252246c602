import type { ReactElement } from 'react';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Icon } from '#renderer/ui/Icon.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { ActionButton } from './ActionButton.tsx';
import { AppMenu } from './AppMenu.tsx';
import { DocumentName } from './DocumentName.tsx';
import { ProblemsTally } from './ProblemsTally.tsx';
import styles from './TopBar.module.css';

/** What is needed all the time, in one row. The menus are here only where the machine shows none of its own. */
export function TopBar(): ReactElement {
  const workspace = useWorkspace();
  const commands = findAction('help.commands');
  return (
    <header className={styles.bar}>
      <Logo />
      {workspace.platform.kind === 'browser' ? <AppMenu /> : null}
      <DocumentName />
      <div className={styles.group} role="toolbar" aria-label="Editing">
        <ActionButton id="edit.undo" />
        <ActionButton id="edit.redo" />
        <ActionButton id="view.layout" />
      </div>
      <div className={styles.spring} />
      {commands === undefined ? null : (
        <button
          type="button"
          className={styles.search}
          aria-label={commands.label}
          onClick={() => {
            runAction(commands, workspace);
          }}
        >
          <Icon name="search" size={14} />
          <span className={styles.searchText}>Search and run</span>
          <Keys text={keysOf(commands) ?? ''} />
        </button>
      )}
      <div className={styles.spring} />
      <ProblemsTally />
      <div className={styles.group} role="toolbar" aria-label="Window">
        <ActionButton id="view.toggleTheme" />
        <ActionButton id="view.palette" pressedBy="showPalette" />
        <ActionButton id="view.problems" pressedBy="showProblems" />
        <ActionButton id="view.inspector" pressedBy="showInspector" />
      </div>
      <ExportButton />
    </header>
  );
}

function ExportButton(): ReactElement | null {
  const workspace = useWorkspace();
  const action = findAction('file.export');
  if (action === undefined) return null;
  return (
    <Button
      tone="primary"
      icon="package"
      onClick={() => {
        const blocked = action.blocked?.(workspace);
        if (blocked === undefined) runAction(action, workspace);
        else workspace.notices.post({ kind: 'info', text: 'Nothing to export', detail: blocked });
      }}
    >
      Export
    </Button>
  );
}

function Logo(): ReactElement {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" width="20" height="20" role="img" aria-label="Stave">
      <g stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" opacity="0.5">
        <path d="M3 7h18M3 12h18M3 17h18" />
      </g>
      <circle cx="7" cy="17" r="2.6" fill="currentColor" />
      <circle cx="12" cy="7" r="2.6" fill="currentColor" />
      <circle cx="17" cy="12" r="2.6" fill="currentColor" />
    </svg>
  );
}
