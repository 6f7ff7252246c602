import type { LayoutPlacement } from '#shared/layout/box.ts';
import { entireDrawing, type LayoutScope } from '#shared/layout/layout-document.ts';
import type { Topology } from '#shared/model/topology.ts';
import { createWorkerRequests, type RequestedWorker } from '#renderer/state/worker-requests.ts';
import type { LayoutReply, LayoutRequest } from '#renderer/workers/layout-protocol.ts';

export type LayoutWorker = RequestedWorker<LayoutRequest, LayoutReply>;

/**
 * Automatic layout, off the main thread. `layoutDocument` answers where every element that nobody pinned belongs, and
 * how large every place must be; a `move` command with these placements puts them there.
 */
export interface LayoutService {
  readonly layoutDocument: (
    document: Topology,
    scope?: LayoutScope,
    signal?: AbortSignal,
  ) => Promise<readonly LayoutPlacement[]>;
}

/** The worker is started by the first request, and again by the next one after it broke down or was stopped. */
export function createLayoutService(startWorker: () => LayoutWorker): LayoutService {
  const ask = createWorkerRequests(startWorker, 'The layout stopped unexpectedly.');
  return {
    layoutDocument: async (document, scope = entireDrawing, signal) => {
      const { placements } = await ask((request) => ({ request, document, scope }), signal);
      return placements;
    },
  };
}
