import type { Workspace } from '#renderer/state/workspace.ts';

/** Does what a person asked for by the name of `label`. What goes wrong inside is told, never swallowed. */
export function attempt({ notices }: Workspace, label: string, task: () => void | Promise<void>): void {
  const failed = (error: unknown): void => {
    notices.post({
      kind: 'error',
      text: `"${label}" did not work.`,
      detail: error instanceof Error ? error.message : String(error),
    });
  };
  try {
    Promise.resolve(task()).catch(failed);
  } catch (error) {
    failed(error);
  }
}
