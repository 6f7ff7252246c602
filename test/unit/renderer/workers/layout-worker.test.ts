import { afterEach, expect, test, vi } from 'vitest';
import { entireDrawing } from '#shared/layout/layout-document.ts';
import { newTopology } from '#shared/model/topology.ts';
import type { LayoutReply, LayoutRequest } from '#renderer/workers/layout-protocol.ts';

const startElk = vi.hoisted(() => vi.fn());
vi.mock('#renderer/workers/elk-engine.ts', () => ({ startElk }));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an engine that could not be loaded is loaded again by the next request', async () => {
  let answered: (reply: LayoutReply) => void = () => undefined;
  const scope: {
    onmessage?: (event: { data: LayoutRequest }) => void;
    postMessage: (reply: LayoutReply) => void;
  } = {
    postMessage: (reply) => {
      answered(reply);
    },
  };
  vi.stubGlobal('self', scope);
  await import('#renderer/workers/layout.worker.ts');
  const ask = (request: number): Promise<LayoutReply> =>
    new Promise((resolve) => {
      answered = resolve;
      scope.onmessage?.({ data: { request, document: newTopology('x'), scope: entireDrawing } });
    });
  startElk.mockRejectedValueOnce(new Error('no connection'));
  startElk.mockResolvedValue(() => Promise.resolve({ id: 'root' }));
  expect(await ask(1)).toMatchObject({ kind: 'failed', message: 'no connection' });
  expect(await ask(2)).toMatchObject({ kind: 'done', placements: [] });
});
