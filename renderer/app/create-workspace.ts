import { createIdSource } from '#shared/kernel/ids.ts';
import { choosePlatform } from '#renderer/platform/choose.ts';
import { createAnalysisStore } from '#renderer/state/analysis-store.ts';
import { createCanvasServices } from '#renderer/state/canvas-services.ts';
import { createDocumentStore } from '#renderer/state/document-store.ts';
import { databaseStorage } from '#renderer/state/library-storage.ts';
import { createLibraryStore } from '#renderer/state/library-store.ts';
import { createNoticesStore } from '#renderer/state/notices-store.ts';
import { createPreferencesStore } from '#renderer/state/preferences-store.ts';
import { createQuestionsStore } from '#renderer/state/questions-store.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** The workspace of this window. Called once, at start. */
export function createWorkspace(): Workspace {
  const documents = createDocumentStore();
  const worker = new Worker(new URL('../workers/analysis.worker.ts', import.meta.url), { type: 'module' });
  return {
    ...createCanvasServices(),
    platform: choosePlatform(),
    documents,
    session: createSessionStore(),
    analysis: createAnalysisStore(documents, worker, today),
    preferences: createPreferencesStore(localStorage),
    notices: createNoticesStore(),
    questions: createQuestionsStore(),
    library: createLibraryStore(databaseStorage()),
    nextId: createIdSource(secureRandom),
    appVersion: import.meta.env.VITE_STAVE_VERSION,
  };
}

/** The user's day, as acceptances count it. */
function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
