import type { Result } from '#shared/kernel/result.ts';
import type { Command } from '#shared/edit/command.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import type { Refusal } from './connect.ts';
import type { Change } from '#shared/placing/room.ts';

/** Carries a change out and selects what it made; or tells why it cannot be, and what can be done instead. */
export function carryOut(workspace: Workspace, result: Result<Change, Refusal | string>): boolean {
  if (!result.ok) {
    refuse(workspace, result.error);
    return false;
  }
  const { command, ids } = result.value;
  if (!carryOutCommand(workspace, { ok: true, value: command })) return false;
  workspace.session.select(ids);
  return true;
}

/** The same for a command that makes nothing new to select. */
export function carryOutCommand(
  workspace: Workspace,
  result: Result<Command, string>,
  mergeKey?: string,
): boolean {
  const done = result.ok ? workspace.documents.dispatch(result.value, mergeKey) : result;
  tellOutcome(workspace, done);
  return done.ok;
}

/** Tells what was done, or why it was not. */
export function tellOutcome(workspace: Workspace, done: Result<string, string>): void {
  if (done.ok) {
    workspace.notices.dismissTopic('drawing');
    workspace.notices.announce(done.value);
  } else refuse(workspace, done.error);
}

function refuse(workspace: Workspace, refusal: Refusal | string): void {
  const { reason, remedy } = typeof refusal === 'string' ? { reason: refusal } : refusal;
  const action = remedy && {
    label: remedy.label,
    run: () => {
      carryOut(workspace, { ok: true, value: remedy.change });
    },
  };
  workspace.notices.post({ kind: 'error', text: reason, topic: 'drawing', action });
}
