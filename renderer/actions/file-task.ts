import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * Opening, saving, closing: one at a time, since each decides over the open document and then waits for the user or the
 * disk. Refused with the reason, as a notice, while another goes on or a question is on screen.
 *
 * `name` tells what goes on: "Saving".
 */
export async function fileTask<Value>(
  workspace: Workspace,
  name: string,
  task: () => Promise<Value>,
): Promise<Value | undefined> {
  const reason = whyRefused(workspace);
  if (reason !== undefined) {
    tellOnce(workspace, reason);
    return undefined;
  }
  const { session } = workspace;
  session.setState({ fileTask: name });
  try {
    return await task();
  } finally {
    session.setState({ fileTask: null });
  }
}

/** The same for what comes from outside, such as a file that arrives or the wish to close: it waits for its turn. */
export async function fileTaskInTurn<Value>(
  workspace: Workspace,
  name: string,
  task: () => Promise<Value>,
): Promise<Value | undefined> {
  const { fileTask: running } = workspace.session.getState();
  if (running !== null) tellOnce(workspace, `${running} is not finished yet. ${name} follows.`);
  while (whyRefused(workspace) !== undefined) await nextChange(workspace);
  return fileTask(workspace, name, task);
}

function whyRefused({ session, questions }: Workspace): string | undefined {
  if (questions.getState().queue.length > 0) return 'Answer the question first.';
  const { fileTask: running } = session.getState();
  return running === null ? undefined : `${running} is not finished yet.`;
}

/** A key that is held down must not fill the corner. */
function tellOnce({ notices }: Workspace, text: string): void {
  if (notices.getState().notices.every((notice) => notice.text !== text))
    notices.post({ kind: 'info', text });
}

function nextChange({ session, questions }: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const stops = [session, questions].map((store) =>
      store.subscribe(() => {
        for (const stop of stops) stop();
        resolve();
      }),
    );
  });
}
