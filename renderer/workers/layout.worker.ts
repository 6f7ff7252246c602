import { layoutDocument } from '#shared/layout/layout-document.ts';
import type { RunElk } from '#shared/layout/elk-graph.ts';
import type { LayoutReply, LayoutRequest } from '#renderer/workers/layout-protocol.ts';

let elk: Promise<RunElk> | undefined;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply);
  });
};

/** The engine is loaded by the first request, and by the next one when that failed. */
function engine(): Promise<RunElk> {
  elk ??= import('./elk-engine.ts')
    .then(({ startElk }) => startElk())
    .catch((error: unknown) => {
      elk = undefined;
      throw error;
    });
  return elk;
}

async function answer({ request, document, scope }: LayoutRequest): Promise<LayoutReply> {
  try {
    const runElk = await engine();
    return { kind: 'done', request, placements: await layoutDocument(document, scope, runElk) };
  } catch (error) {
    return { kind: 'failed', request, message: error instanceof Error ? error.message : String(error) };
  }
}
