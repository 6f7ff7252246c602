import type { Result } from '#shared/kernel/result.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import type { Refusal } from './connect.ts';
import type { Change } from './room.ts';

/** Carries a change out and selects the result, or tells why not and what can be done instead. */
export function carryOut({ documents, session, notices }: Workspace, result: Result<Change, Refusal>): void {
  const apply = ({ command, ids }: Change): void => {
    const done = documents.dispatch(command);
    if (done.ok) session.select(ids);
    else notices.post({ kind: 'error', text: done.error });
  };
  if (result.ok) {
    apply(result.value);
    return;
  }
  const { reason, remedy } = result.error;
  if (remedy === undefined) {
    notices.post({ kind: 'error', text: reason });
    return;
  }
  const run = (): void => {
    apply(remedy.change);
  };
  notices.post({ kind: 'error', text: reason, action: { label: remedy.label, run } });
}
