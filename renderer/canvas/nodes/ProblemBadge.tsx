import type { ReactElement } from 'react';
import type { ProblemSummary } from '#renderer/canvas/flow-types.ts';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './ProblemBadge.module.css';

interface ProblemBadgeProps {
  readonly id: string;
  readonly problems: ProblemSummary;
}

/** How many findings an element has and how bad the worst is. Pressing it shows them in the problems panel. */
export function ProblemBadge({ id, problems }: ProblemBadgeProps): ReactElement {
  const { session, preferences, analysis } = useWorkspace();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classNames(styles.badge, styles[problems.worst], 'nodrag', 'nopan')}
      aria-label={`Show ${problems.text}`}
      title={problems.text}
      onClick={(event) => {
        event.stopPropagation();
        session.select([id]);
        preferences.setState({ showProblems: true });
        session.showFinding(analysis.getState().bySubject.get(id)?.[0]?.fingerprint ?? null);
      }}
    >
      <StatusIcon status={problems.worst} size={13} />
      {problems.count}
    </button>
  );
}
