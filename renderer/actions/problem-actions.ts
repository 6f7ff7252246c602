import type { Action } from '#renderer/actions/action.ts';
import { findingsInOrder } from '#renderer/panels/problems/problem-rows.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Shows the finding so many places after the one on show, around the end of the list, and its elements on the canvas. */
function stepThroughFindings({ analysis, session, preferences }: Workspace, step: 1 | -1): void {
  const findings = findingsInOrder(analysis.getState().analysis?.findings ?? []);
  const current = findings.findIndex((finding) => finding.fingerprint === session.getState().finding);
  const start = current === -1 && step === -1 ? 0 : current;
  const next = findings[(start + step + findings.length) % findings.length];
  if (next === undefined) return;
  preferences.setState({ showProblems: true });
  session.showFinding(next.fingerprint);
  session.revealAndSelect(next.subjects.map((subject) => subject.id));
}

const blockedWithoutFindings = ({ analysis }: Workspace): string | undefined =>
  (analysis.getState().analysis?.findings.length ?? 0) === 0 ? 'There are no problems' : undefined;

export const problemActions: readonly Action[] = [
  {
    id: 'view.nextProblem',
    label: 'Next problem',
    group: 'view',
    icon: 'arrow-down',
    shortcut: 'F8',
    whileTyping: true,
    keywords: ['finding', 'error', 'warning'],
    blocked: blockedWithoutFindings,
    run: (workspace) => {
      stepThroughFindings(workspace, 1);
    },
  },
  {
    id: 'view.previousProblem',
    label: 'Previous problem',
    group: 'view',
    icon: 'arrow-up',
    shortcut: 'Shift+F8',
    whileTyping: true,
    keywords: ['finding', 'error', 'warning'],
    blocked: blockedWithoutFindings,
    run: (workspace) => {
      stepThroughFindings(workspace, -1);
    },
  },
];
