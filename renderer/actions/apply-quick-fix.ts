import type { Finding, QuickFix } from '#shared/findings/finding.ts';
import { changeUndoably } from '#renderer/actions/change-undoably.ts';
import { describeCommand } from '#renderer/actions/describe-command.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * Carries out a repair, and tells so. One that changes more than the defect shows what it would do, and asks first. A
 * repair belongs to the drawing that was checked: nothing happens to one that has changed since.
 */
export async function applyQuickFix(workspace: Workspace, finding: Finding, fix: QuickFix): Promise<void> {
  const { analysis, documents, notices } = workspace;
  const { document } = documents.getState();
  if (fix.safety === 'unsafe' && !(await isWanted(workspace, finding, fix))) return;
  if (!analysis.getState().current || documents.getState().document !== document) {
    const text = `The drawing has changed since "${finding.title}" was found. Look at the problem again.`;
    notices.post({ kind: 'info', text });
    return;
  }
  const done = changeUndoably(workspace, fix.command, `Done: ${fix.label}`);
  if (!done.ok) notices.post({ kind: 'error', text: `"${fix.label}" did not work.`, detail: done.error });
}

async function isWanted(
  { documents, questions }: Workspace,
  finding: Finding,
  fix: QuickFix,
): Promise<boolean> {
  const { document } = documents.getState();
  const answer = await questions.ask({
    tone: 'question',
    title: fix.label,
    text: `This repair changes more than the defect "${finding.title}". It can be undone.`,
    details: describeCommand(document, fix.command).map((text, index) => ({
      label: index === 0 ? 'It will' : '',
      text,
    })),
    choices: [
      { id: 'cancel', label: 'Cancel', tone: 'plain' },
      { id: 'apply', label: 'Apply', tone: 'primary' },
    ],
  });
  return answer === 'apply';
}
