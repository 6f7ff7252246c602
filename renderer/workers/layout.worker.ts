import { layoutDocument } from '#shared/layout/layout-document.ts';
import type { RunElk } from '#shared/layout/elk-graph.ts';
import type { LayoutReply, LayoutRequest } from '#renderer/workers/layout-protocol.ts';

let elk: Promise<RunElk> | undefined;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  void answer(data).then((reply) => {
    self.postMessage(reply);
  });
};

async function answer({ request, document, scope }: LayoutRequest): Promise<LayoutReply> {
  try {
    elk ??= import('./elk-engine.ts').then((engine) => engine.startElk());
    const runElk = await elk;
    return { kind: 'done', request, placements: await layoutDocument(document, scope, runElk) };
  } catch (error) {
    return { kind: 'failed', request, message: error instanceof Error ? error.message : String(error) };
  }
}
