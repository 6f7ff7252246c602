import type { Command } from '#shared/edit/command.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * Carries a command out and tells so in `text`, with the offer to undo it for as long as it is the last change. Fails
 * with a sentence, and tells nothing, when the document refuses it.
 */
export function changeUndoably(
  { documents, notices }: Workspace,
  command: Command,
  text: string,
): Result<string, string> {
  const before = documents.getState().document;
  const done = documents.dispatch(command);
  if (!done.ok) return done;
  const { document, history } = documents.getState();
  const undo = (): void => {
    if (documents.getState().history.past.at(-1) === history.past.at(-1)) documents.undo();
  };
  notices.post({
    kind: 'success',
    text,
    topic: 'drawing',
    action: document === before ? undefined : { label: 'Undo', run: undo },
  });
  return done;
}
