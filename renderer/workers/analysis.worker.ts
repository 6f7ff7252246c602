import { analyse } from '#shared/analysis/analyse.ts';
import { patched } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';

/** Changes that arrive while an analysis runs are collected, and only the newest version is analysed. */
let document: Topology | undefined;
let today: string | undefined;
let newest = 0;
let scheduled = false;

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  newest = data.version;
  try {
    accept(data);
  } catch (error) {
    // A copy that missed a change would be taken for the newest version for ever.
    document = undefined;
    reply({ kind: 'failed', version: newest, message: messageOf(error) });
    return;
  }
  if (scheduled) return;
  scheduled = true;
  setTimeout(run, 0);
};

function accept(request: AnalysisRequest): void {
  today = request.today;
  if (request.kind === 'open') document = request.document;
  else if (document !== undefined) document = patched(document, request.patches);
  else throw new Error('The analysis has lost the document.');
}

function run(): void {
  scheduled = false;
  if (document === undefined) return;
  try {
    reply({ kind: 'done', version: newest, analysis: analyse(document, today) });
  } catch (error) {
    reply({ kind: 'failed', version: newest, message: messageOf(error) });
  }
}

function reply(message: AnalysisReply): void {
  self.postMessage(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
