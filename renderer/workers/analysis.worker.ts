import { Analyser } from '#shared/analysis/analyser.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';

/** Changes that arrive before there was time to answer are told together. */
let analyser: Analyser | undefined;
let isWhole = true;
let newest = 0;
let scheduled = false;

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  newest = data.version;
  try {
    accept(data);
  } catch (error) {
    // A copy that missed a change would be taken for the newest version for ever.
    analyser = undefined;
    reply({ kind: 'failed', version: newest, message: messageOf(error) });
    return;
  }
  if (scheduled) return;
  scheduled = true;
  setTimeout(answer, 0);
};

function accept(request: AnalysisRequest): void {
  if (request.kind === 'open') {
    analyser = new Analyser(request.document, request.today);
    isWhole = true;
  } else if (analyser !== undefined) {
    analyser.on(request.today);
    analyser.change(request.patches);
  } else throw new Error('The analysis has lost the document.');
}

function answer(): void {
  scheduled = false;
  if (analyser === undefined) return;
  try {
    reply({ kind: 'done', version: newest, isWhole, change: analyser.take() });
    isWhole = false;
  } catch (error) {
    analyser = undefined;
    reply({ kind: 'failed', version: newest, message: messageOf(error) });
  }
}

function reply(message: AnalysisReply): void {
  self.postMessage(message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
