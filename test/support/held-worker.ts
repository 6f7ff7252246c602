// Stands in for the edit worker: it does the same work, but only when it is told to.
import { createEditService, type EditService, type EditWorker } from '#renderer/state/edit-service.ts';
import type { EditRequest } from '#renderer/workers/edit-protocol.ts';
import { answerEdit } from '#renderer/workers/edit-tasks.ts';

export interface HeldWorker {
  readonly service: EditService;
  /** What is asked for and not answered. */
  readonly pending: EditRequest[];
  /** How many workers were started and ended. */
  readonly counts: { started: number; ended: number };
  /** Answers everything, and waits until the answers have been taken in. */
  readonly release: () => Promise<void>;
  /** Breaks the worker down. */
  readonly breakDown: (message: string) => Promise<void>;
}

export function heldWorker(): HeldWorker {
  const pending: EditRequest[] = [];
  const counts = { started: 0, ended: 0 };
  let current: EditWorker | undefined;
  const start = (): EditWorker => {
    counts.started += 1;
    const worker: EditWorker = {
      onmessage: null,
      onerror: null,
      // As a message between threads, which shares nothing.
      postMessage: (request) => pending.push(structuredClone(request)),
      terminate: () => {
        counts.ended += 1;
        pending.length = 0;
      },
    };
    current = worker;
    return worker;
  };
  return {
    service: createEditService(start),
    pending,
    counts,
    release: async () => {
      for (const request of pending.splice(0)) {
        const data = structuredClone(answerEdit(request));
        current?.onmessage?.(new MessageEvent('message', { data }));
      }
      await takenIn();
    },
    breakDown: async (message) => {
      current?.onerror?.({ message } as ErrorEvent);
      await takenIn();
    },
  };
}

/**
 * Promises that follow each other have all been settled by then, and so have tasks that they put off to the next turn:
 * what is put off later comes later.
 */
export async function takenIn(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
