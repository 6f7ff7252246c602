import { useEffect, useRef, type RefObject } from 'react';
import { useWorkspace } from '#renderer/state/workspace.ts';
import { findingAfter, type ProblemRow } from './problem-rows.ts';

interface NextProblem {
  /** For what holds the list, or says that it is empty; focusable. */
  readonly panel: RefObject<HTMLDivElement | null>;
  /** To be called when the details vanish together with the keyboard. */
  readonly onLost: () => void;
}

/** When a problem is gone whose details had the keyboard, the list has it, at the next one; with none left, the panel. */
export function useNextProblem(rows: readonly ProblemRow[]): NextProblem {
  const { session } = useWorkspace();
  const panel = useRef<HTMLDivElement>(null);
  const isLost = useRef(false);
  const shown = useRef(rows);
  useEffect(() => {
    const before = shown.current;
    shown.current = rows;
    if (!isLost.current) return;
    isLost.current = false;
    const { finding } = session.getState();
    const isGone = finding !== null && rows.every(({ id }) => id !== finding);
    const next = isGone ? findingAfter(finding, before, rows) : undefined;
    if (next !== undefined) session.showFinding(next);
    const tree = panel.current?.querySelector<HTMLElement>('[role="tree"]');
    (tree ?? panel.current)?.focus();
  });
  return {
    panel,
    onLost: () => {
      isLost.current = true;
    },
  };
}
