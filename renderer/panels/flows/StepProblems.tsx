import type { ReactElement } from 'react';
import type { FlowProblem, ProblemKind } from '#shared/flows/problem.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './StepProblems.module.css';

const KINDS: Readonly<Record<ProblemKind, string>> = {
  missing: 'Missing',
  'not-connected': 'Not connected',
  forbidden: 'Does not work this way',
  ambiguous: 'Ambiguous',
};

/** Why the step cannot happen on this drawing, and what to draw. */
export function StepProblems({
  problems,
}: {
  readonly problems: readonly FlowProblem[];
}): ReactElement | null {
  const { session } = useWorkspace();
  if (problems.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Problems of this step">
      {problems.map(({ kind, message, fix, anchors }) => (
        <li key={message} className={styles.problem}>
          <StatusIcon status="error" size={16} />
          <div>
            <p>
              <strong>{KINDS[kind]}.</strong> {message}
            </p>
            <p className={styles.fix}>{fix}</p>
          </div>
          {anchors.length === 0 ? null : (
            <Button
              size="s"
              tone="quiet"
              onClick={() => {
                session.revealAndSelect(anchors);
              }}
            >
              Show where
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
