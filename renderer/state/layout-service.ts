import type { LayoutPlacement } from '#shared/layout/box.ts';
import { entireDrawing, type LayoutScope } from '#shared/layout/layout-document.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { LayoutReply, LayoutRequest } from '#renderer/workers/layout-protocol.ts';

/** The part of a Worker that the service needs; a test may stand in for it. */
export interface LayoutWorker {
  postMessage: (request: LayoutRequest) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<LayoutReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * Automatic layout, off the main thread. `layoutDocument` answers where every element that nobody pinned belongs, and
 * how large every place must be; a `move` command with these placements puts them there.
 */
export interface LayoutService {
  readonly layoutDocument: (document: Topology, scope?: LayoutScope) => Promise<readonly LayoutPlacement[]>;
}

interface Waiting {
  readonly resolve: (placements: readonly LayoutPlacement[]) => void;
  readonly reject: (reason: Error) => void;
}

/** The worker is started by the first request, and again by the next one after it broke down. */
export function createLayoutService(startWorker: () => LayoutWorker): LayoutService {
  const waiting = new Map<number, Waiting>();
  let worker: LayoutWorker | undefined;
  let lastRequest = 0;
  const started = (): LayoutWorker => {
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => {
      const caller = waiting.get(data.request);
      waiting.delete(data.request);
      if (data.kind === 'done') caller?.resolve(data.placements);
      else caller?.reject(new Error(data.message));
    };
    fresh.onerror = (event) => {
      fresh.terminate();
      worker = undefined;
      const reason = new Error(event.message || 'The layout stopped unexpectedly.');
      for (const caller of waiting.values()) caller.reject(reason);
      waiting.clear();
    };
    return fresh;
  };
  return {
    layoutDocument: (document, scope = entireDrawing) =>
      new Promise((resolve, reject) => {
        worker ??= started();
        lastRequest += 1;
        waiting.set(lastRequest, { resolve, reject });
        worker.postMessage({ request: lastRequest, document, scope });
      }),
  };
}
