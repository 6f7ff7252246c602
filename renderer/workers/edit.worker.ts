import type { EditRequest } from '#renderer/workers/edit-protocol.ts';
import { answerEdit } from '#renderer/workers/edit-tasks.ts';

self.onmessage = ({ data }: MessageEvent<EditRequest>) => {
  self.postMessage(answerEdit(data));
};
