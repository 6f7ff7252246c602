import type { Finding, QuickFix } from '#shared/findings/finding.ts';
import { describeCommand } from '#renderer/actions/describe-command.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Carries out a repair. One that changes more than the defect shows what it would do, and asks first. */
export async function applyQuickFix(workspace: Workspace, finding: Finding, fix: QuickFix): Promise<void> {
  if (fix.safety === 'unsafe') {
    const { document } = workspace.documents.getState();
    const answer = await workspace.questions.ask({
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
    if (answer !== 'apply') return;
  }
  const result = workspace.documents.dispatch(fix.command);
  if (!result.ok) {
    workspace.notices.post({ kind: 'error', text: `"${fix.label}" did not work.`, detail: result.error });
    return;
  }
  workspace.notices.post({
    kind: 'success',
    text: fix.label,
    action: { label: 'Undo', run: () => void workspace.documents.undo() },
  });
}
