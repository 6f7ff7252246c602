import type { ReactElement } from 'react';
import type { Finding } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { applyQuickFix } from '#renderer/actions/apply-quick-fix.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { useAnalysis, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FixButtons } from '#renderer/ui/FixButtons.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './FindingsTab.module.css';
import panel from './inspector.module.css';

/** What the engine says about the inspected elements. */
export function FindingsTab({ elements }: { readonly elements: readonly Element[] }): ReactElement {
  const bySubject = useAnalysis((state) => state.bySubject);
  const failure = useAnalysis((state) => state.failure);
  const findings = [...new Set(elements.flatMap((element) => bySubject.get(element.id) ?? []))];
  const sketched = elements.every((element) => element.role === 'sketch');
  if (failure !== null) {
    return (
      <EmptyState icon="circle-x" title="The drawing could not be checked">
        It is tried again with the next change.
      </EmptyState>
    );
  }
  if (findings.length === 0) {
    return sketched ? (
      <EmptyState icon="square-dashed" title="Not checked">
        A sketch is a picture only. Give it the role Build or Exists to have it checked.
      </EmptyState>
    ) : (
      <EmptyState icon="circle-check" title="Nothing found here" />
    );
  }
  return (
    <ul className={panel.scroller}>
      {findings.map((finding) => (
        <FindingCard key={finding.fingerprint} finding={finding} />
      ))}
    </ul>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }): ReactElement {
  const workspace = useWorkspace();
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <StatusIcon status={finding.verdict === 'unknown' ? 'unknown' : finding.severity} />
        <div className={styles.text}>
          <p className={styles.title}>
            {finding.verdict === 'unknown' ? 'Cannot tell: ' : ''}
            {finding.title}
          </p>
          <p>{finding.message}</p>
        </div>
      </div>
      <div className={styles.buttons}>
        <Button
          size="s"
          onClick={() => {
            workspace.preferences.setState({ showProblems: true });
            workspace.session.showFinding(finding.fingerprint);
          }}
        >
          Details
        </Button>
        <FixButtons
          fixes={finding.quickFixes}
          onApply={(fix) => {
            attempt(workspace, fix.label, () => applyQuickFix(workspace, finding, fix));
          }}
        />
      </div>
    </li>
  );
}
