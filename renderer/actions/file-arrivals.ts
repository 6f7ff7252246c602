import { isPartFile } from '#shared/shell/file-kinds.ts';
import { openArrived } from '#renderer/actions/file-session.ts';
import { importArrived } from '#renderer/actions/library-files.ts';
import type { OpenOutcome } from '#renderer/platform/platform.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** What becomes of a file that came from outside: a part goes to the library, anything else is opened as the document. */
export async function takeArrived(workspace: Workspace, outcome: OpenOutcome): Promise<void> {
  if (outcome.kind === 'opened' && isPartFile(outcome.file.handle.name))
    await importArrived(workspace, outcome.file);
  else await openArrived(workspace, outcome);
}
