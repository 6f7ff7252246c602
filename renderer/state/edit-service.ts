import type { EditReply, EditRequest, EditTask, EditTasks } from '#renderer/workers/edit-protocol.ts';
import { createWorkerRequests, type RequestedWorker } from '#renderer/state/worker-requests.ts';

export type EditWorker = RequestedWorker<EditRequest, EditReply>;

/** Long work on documents, off the main thread. Rejects with the reason of the signal once that is aborted. */
export interface EditService {
  readonly run: <Task extends EditTask>(
    task: Task,
    given: EditTasks[Task]['given'],
    signal?: AbortSignal,
  ) => Promise<EditTasks[Task]['gives']>;
}

export function createEditService(startWorker: () => EditWorker): EditService {
  const ask = createWorkerRequests(startWorker, 'The work stopped unexpectedly.');
  return {
    run: async (task, given, signal) => {
      const { value } = await ask((request) => ({ request, task, given }) as EditRequest, signal);
      return value;
    },
  };
}
