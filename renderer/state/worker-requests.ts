/** What a worker answers to the request of this number. */
type WorkerReply =
  | { readonly kind: 'done'; readonly request: number }
  | { readonly kind: 'failed'; readonly request: number; readonly message: string };

/** The part of a Worker that requests need; a test may stand in for it. */
export interface RequestedWorker<Request, Reply> {
  postMessage: (request: Request) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Asks for something. Rejects with what the worker could not do, or with the reason of the signal once that is aborted. */
export type AskWorker<Request, Reply> = (
  request: (number: number) => Request,
  signal?: AbortSignal,
) => Promise<Extract<Reply, { readonly kind: 'done' }>>;

interface Waiting<Reply> {
  readonly resolve: (reply: Extract<Reply, { readonly kind: 'done' }>) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Requests to a worker, which is started by the first one, and again by the next one after it ended: because it broke
 * down, or because somebody stopped what it was doing. Nothing else can stop a worker, so whatever else it was asked for
 * then is not answered either.
 *
 * @param brokenDown what is said of a worker that broke down without a word
 */
export function createWorkerRequests<Request, Reply extends WorkerReply>(
  startWorker: () => RequestedWorker<Request, Reply>,
  brokenDown: string,
): AskWorker<Request, Reply> {
  const waiting = new Map<number, Waiting<Reply>>();
  let worker: RequestedWorker<Request, Reply> | undefined;
  let lastRequest = 0;
  const end = (reason: Error): void => {
    worker?.terminate();
    worker = undefined;
    const callers = [...waiting.values()];
    waiting.clear();
    for (const caller of callers) caller.reject(reason);
  };
  const started = (): RequestedWorker<Request, Reply> => {
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => {
      const caller = waiting.get(data.request);
      waiting.delete(data.request);
      if (isDone(data)) caller?.resolve(data);
      else if (data.kind === 'failed') caller?.reject(new Error(data.message));
    };
    fresh.onerror = (event) => {
      end(new Error(event.message || brokenDown));
    };
    return fresh;
  };
  return (request, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      worker ??= started();
      lastRequest += 1;
      const number = lastRequest;
      waiting.set(number, { resolve, reject });
      const stop = (): void => {
        if (waiting.has(number)) end(signal?.reason as Error);
      };
      signal?.addEventListener('abort', stop, { once: true });
      worker.postMessage(request(number));
    });
}

function isDone<Reply extends WorkerReply>(reply: Reply): reply is Extract<Reply, { readonly kind: 'done' }> {
  return reply.kind === 'done';
}
