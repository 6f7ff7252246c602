import type { ReactElement } from 'react';
import { countOf, listWords } from '#shared/kernel/words.ts';
import { useAnalysis, useWorkspace } from '#renderer/state/workspace.ts';
import { StatusIcon, type Status } from '#renderer/ui/StatusIcon.tsx';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';
import styles from './ProblemsTally.module.css';

/** How many problems there are of each kind; pressed, it opens the list. */
export function ProblemsTally(): ReactElement {
  const { preferences, session } = useWorkspace();
  const tally = useAnalysis((state) => state.analysis?.tally);
  const hasFailed = useAnalysis((state) => state.failure !== null);
  const kinds: readonly { status: Status; count: number; words: string }[] = [
    { status: 'error', count: tally?.error ?? 0, words: countOf(tally?.error ?? 0, 'error') },
    { status: 'warning', count: tally?.warning ?? 0, words: countOf(tally?.warning ?? 0, 'warning') },
    { status: 'info', count: tally?.info ?? 0, words: countOf(tally?.info ?? 0, 'hint') },
    {
      status: 'unknown',
      count: tally?.unknown ?? 0,
      words: `${String(tally?.unknown ?? 0)} that cannot be told`,
    },
  ];
  const present = kinds.filter((kind) => kind.count > 0);
  const words = present.length === 0 ? 'No problems' : listWords(present.map((kind) => kind.words));
  // A check that failed has found nothing, which is not the same as that there is nothing.
  const text = hasFailed ? 'Not checked' : words;
  return (
    <Tooltip text={text}>
      <button
        type="button"
        className={styles.tally}
        aria-label={`Problems: ${text}`}
        onClick={() => {
          preferences.setState({ showProblems: true });
          session.showLowerTab('problems');
        }}
      >
        {present.length === 0 ? (
          <StatusIcon status={hasFailed ? 'unknown' : 'success'} size={14} />
        ) : (
          present.map((kind) => (
            <span key={kind.status} className={styles.kind}>
              <StatusIcon status={kind.status} size={14} />
              {kind.count}
            </span>
          ))
        )}
      </button>
    </Tooltip>
  );
}
