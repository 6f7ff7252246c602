import type { ReactElement } from 'react';
import type { ExportProblem } from '#shared/exchange/export/kit/problem.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { countOf } from '#shared/kernel/words.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './ExportDialog.module.css';

/** Open errors: they can be repaired, accepted with a reason, or overridden. */
export function BlockingFindings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const { session, preferences } = useWorkspace();
  return (
    <section className={styles.blocking}>
      <h3>
        <StatusIcon status="error" /> {countOf(findings.length, 'error')} in the drawing
      </h3>
      <ul className={styles.rows} tabIndex={0} aria-label="Errors">
        {findings.map((finding) => (
          <li key={finding.fingerprint} className={styles.row}>
            <div className={styles.rowText}>
              <strong>{finding.title}</strong>
              <p>{finding.message}</p>
            </div>
            <Button
              size="s"
              icon="crosshair"
              onClick={() => {
                session.closeDialog();
                preferences.setState({ showProblems: true });
                session.showFinding(finding.fingerprint);
                session.revealAndSelect(finding.subjects.map((subject) => subject.id));
              }}
            >
              Show
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What no configuration can hold: there is no way around repairing it. */
export function BlockingProblems({
  problems,
}: {
  readonly problems: readonly ExportProblem[];
}): ReactElement {
  const blocking = problems.filter((problem) => problem.kind === 'blocking');
  return (
    <section className={styles.blocking}>
      <h3>
        <StatusIcon status="error" /> {countOf(blocking.length, 'thing')} no configuration can hold
      </h3>
      <ul className={styles.rows} tabIndex={0} aria-label="What no configuration can hold">
        {blocking.map((problem) => (
          <li key={`${problem.where} ${problem.what}`} className={styles.row}>
            <div className={styles.rowText}>
              <strong>{problem.what}</strong>
              <p>{problem.todo}</p>
              <p className={styles.muted}>{problem.where}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
