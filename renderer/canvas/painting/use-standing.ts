import { useMemo } from 'react';
import type { Finding } from '#shared/findings/finding.ts';
import { useAnalysis, useSession, useView } from '#renderer/state/workspace.ts';
import { useFlowPlayer } from '#renderer/state/flow-store.ts';
import type { Problem, Standing } from './paint-drawing.ts';

/** What is true of elements and lines now, for a painting: selection, problems, the flow on show, a connection being drawn. */
export function useStanding(): Omit<Standing, 'isMounted' | 'shiftOf'> {
  const selection = useSession((state) => state.selection);
  const findings = useAnalysis((state) => state.bySubject);
  const connecting = useView((state) => state.connecting);
  const marks = useFlowPlayer((state) => state.marks);
  return useMemo(
    () => ({
      isSelected: (id) => selection.has(id),
      isDimmed: (id) =>
        (marks.size > 0 && !marks.has(id)) ||
        (connecting !== null && connecting.from !== id && !connecting.legal.has(id)),
      worstOf: (id) => worstOf(findings.get(id)),
    }),
    [selection, findings, connecting, marks],
  );
}

/** Findings come worst first. */
function worstOf(findings: readonly Finding[] | undefined): Problem | undefined {
  if (findings === undefined || findings.length === 0) return undefined;
  return findings.find(({ verdict }) => verdict === 'fail')?.severity ?? 'unknown';
}
