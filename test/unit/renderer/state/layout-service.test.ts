import { expect, test } from 'vitest';
import { newTopology } from '#shared/model/topology.ts';
import { createLayoutService, type LayoutWorker } from '#renderer/state/layout-service.ts';
import type { LayoutReply } from '#renderer/workers/layout-protocol.ts';

test('a worker that broke down is ended, its callers are told, and the next request starts another', async () => {
  const workers: (LayoutWorker & { ended: boolean })[] = [];
  const layout = createLayoutService(() => {
    const worker = {
      onmessage: null,
      onerror: null,
      ended: false,
      postMessage: () => undefined,
      terminate: () => {
        worker.ended = true;
      },
    };
    workers.push(worker);
    return worker;
  });
  const first = layout.layoutDocument(newTopology('x'));
  workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
  await expect(first).rejects.toThrow('out of memory');
  expect(workers[0]?.ended).toBe(true);
  const second = layout.layoutDocument(newTopology('x'));
  expect(workers).toHaveLength(2);
  const data: LayoutReply = { kind: 'done', request: 2, placements: [] };
  workers[1]?.onmessage?.({ data } as MessageEvent<LayoutReply>);
  expect(await second).toEqual([]);
});
