import type { Workspace } from '#renderer/state/workspace.ts';

/**
 * Does something that takes a while, one thing at a time: the window shows what goes on, and the person can stop it.
 * Nothing may change before `work` has its answer, so that what is stopped leaves everything as it was; then undefined
 * comes back, as it does when something else goes on already.
 *
 * @param title what goes on: "Pasting 3,000 elements"
 * @param work must not answer once the signal is aborted
 */
export async function undertake<Value>(
  { session, notices }: Pick<Workspace, 'session' | 'notices'>,
  title: string,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<{ readonly value: Value } | undefined> {
  if (session.getState().undertaking !== null) return undefined;
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort(new Error(`${title} was stopped.`));
  };
  session.setState({ undertaking: { title, cancel } });
  notices.announce(`${title}…`);
  try {
    const value = await work(controller.signal);
    await nextTask();
    if (!controller.signal.aborted) return { value };
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  } finally {
    session.setState({ undertaking: null });
  }
  notices.announce(`${title} was stopped. Nothing has changed.`);
  return undefined;
}

/** Taking in a large answer and acting on it are two tasks, so that the window can answer in between. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
