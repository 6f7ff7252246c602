import ELK from 'elkjs/lib/elk-api.js';
import type { ElkGraph, RunElk } from '#shared/layout/elk-graph.ts';

/**
 * ELK's own code inside our worker. Left alone it would start a worker from a blob, which the content security policy
 * forbids. In a worker scope its module takes over `self.onmessage` and exports nothing, unless it believes to be in a
 * page: so it is shown a `document` while it loads.
 */
export async function startElk(): Promise<RunElk> {
  const scope = self as { document?: object };
  scope.document = {};
  const { Worker } = await import('elkjs/lib/elk-worker.min.js').finally(() => {
    delete scope.document;
  });
  const elk = new ELK({ workerFactory: () => new Worker() });
  return (graph) => elk.layout<ElkGraph>(graph);
}
