import type { Command } from '#shared/edit/command.ts';
import { withContents } from '#shared/edit/contents.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Topology } from '#shared/model/topology.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { undertake } from '#renderer/actions/undertake.ts';
import { carryOutCommand, tellOutcome } from '#renderer/canvas/editing/carry-out.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import type { PreparedEdit } from '#renderer/workers/edit-protocol.ts';

/** Changing more records than this takes longer than a person should be kept waiting for an answer. */
export const MANY = 300;

/**
 * Carries a command out, and then what follows it: at once where it touches few records, else off the main thread, while
 * the window shows `title` and the person can stop it.
 */
export function carryOutAtLength(
  workspace: Workspace,
  title: string,
  command: Command,
  followUp: () => void,
): void {
  const { document } = workspace.documents.getState();
  if (touchedBy(document, command) <= MANY) {
    if (carryOutCommand(workspace, { ok: true, value: command })) followUp();
    return;
  }
  attempt(workspace, title, () =>
    editAtLength(
      workspace,
      title,
      (signal) => workspace.edits.run('execute', { document, command }, signal),
      followUp,
    ),
  );
}

/** Carries out an edit that is prepared off the main thread, and then what follows it. One step to undo. */
export async function editAtLength(
  workspace: Workspace,
  title: string,
  prepare: (signal: AbortSignal) => Promise<Result<PreparedEdit, string>>,
  followUp: (edit: PreparedEdit) => void,
): Promise<void> {
  const { documents } = workspace;
  const before = documents.getState().document;
  const prepared = await undertake(workspace, title, prepare);
  if (prepared === undefined) return;
  const edit = prepared.value;
  const done = edit.ok ? documents.commit(before, edit.value) : edit;
  tellOutcome(workspace, done);
  if (done.ok && edit.ok) followUp(edit.value);
}

/** How many records a command concerns, more or less. */
function touchedBy(document: Topology, command: Command): number {
  switch (command.type) {
    case 'batch':
      return command.commands.reduce((sum, part) => sum + touchedBy(document, part), 0);
    case 'remove':
      return Math.max(command.ids.length, withContents(document.elements, command.ids).size);
    case 'move':
      return command.placements.length;
    case 'describe':
      return command.ids.length;
    default:
      return 1;
  }
}
