import type { ReactElement } from 'react';
import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { useAnalysis, useDocument, useQuestions, useSession } from '#renderer/state/workspace.ts';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './StatusBar.module.css';

/** What the app knows and is doing, in one quiet line. */
export function StatusBar(): ReactElement {
  const elements = useDocument((state) => Object.keys(state.document.elements).length);
  const connections = useDocument((state) => Object.keys(state.document.connections).length);
  const selected = useSession((state) => state.selection.size);
  return (
    <footer className={styles.bar}>
      <AnalysisState />
      <FileTaskState />
      <span className={styles.spring} />
      {selected === 0 ? null : <span>{selected} selected</span>}
      <span>{countOf(elements, 'element')}</span>
      <span>{countOf(connections, 'connection')}</span>
    </footer>
  );
}

/** What goes on with files, when it takes so long that one wonders: a slow share, or another Stave that is saving. */
function FileTaskState(): ReactElement | null {
  const task = useSession((state) => state.fileTask);
  const asks = useQuestions((state) => state.queue.length > 0);
  if (task === null || asks) return null;
  return (
    <span className={styles.task} role="status">
      <span className={styles.spinner} /> {task}…
    </span>
  );
}

function AnalysisState(): ReactElement {
  const current = useAnalysis((state) => state.current);
  const failure = useAnalysis((state) => state.failure);
  const passed = useAnalysis((state) => state.analysis?.tally.passed ?? 0);
  const undertaking = useSession((state) => state.undertaking);
  if (undertaking !== null) {
    return (
      <span className={styles.analysis} role="status" data-state="busy">
        <span className={styles.spinner} /> {undertaking.title}…
      </span>
    );
  }
  return (
    <span
      className={styles.analysis}
      role="status"
      data-state={failure !== null ? 'failed' : current ? 'current' : 'checking'}
    >
      {failure !== null ? (
        <>
          <StatusIcon status="error" size={13} /> The check stopped: {excerpt(failure)}
        </>
      ) : current ? (
        <>
          <StatusIcon status="success" size={13} /> Up to date
          {passed === 0 ? null : <span className={styles.muted}>{countOf(passed, 'check')} passed</span>}
        </>
      ) : (
        <>
          <span className={styles.spinner} /> Checking…
        </>
      )}
    </span>
  );
}
