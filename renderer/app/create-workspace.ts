import { createIdSource } from '#shared/kernel/ids.ts';
import { choosePlatform } from '#renderer/platform/choose.ts';
import { pageTyping } from '#renderer/platform/typing.ts';
import { createAnalysisStore } from '#renderer/state/analysis-store.ts';
import { windowCalendar } from '#renderer/state/calendar.ts';
import { createCanvasServices, startEdits } from '#renderer/state/canvas-services.ts';
import { machineClock } from '#renderer/state/clock.ts';
import { createDocumentStore, type DocumentStore } from '#renderer/state/document-store.ts';
import { documentText } from '#renderer/state/document-text.ts';
import { createEditService } from '#renderer/state/edit-service.ts';
import { databaseStorage } from '#renderer/state/library-storage.ts';
import { createLibraryStore } from '#renderer/state/library-store.ts';
import { machineStorage } from '#renderer/state/machine-storage.ts';
import { createNoticesStore, type NoticesStore } from '#renderer/state/notices-store.ts';
import { createPreferencesStore } from '#renderer/state/preferences-store.ts';
import { createQuestionsStore } from '#renderer/state/questions-store.ts';
import { createRecovery, type Recovery } from '#renderer/state/recovery.ts';
import { databaseRecovery } from '#renderer/state/recovery-storage.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** The workspace of this window. Called once, at start. */
export function createWorkspace(): Workspace {
  const documents = createDocumentStore();
  const notices = createNoticesStore(documents);
  return {
    ...createCanvasServices(),
    platform: choosePlatform(),
    typing: pageTyping(document),
    documents,
    recovery: startRecovery(documents, notices),
    session: createSessionStore(documents),
    analysis: createAnalysisStore(documents, startAnalysis, windowCalendar(window)),
    preferences: createPreferencesStore(machineStorage),
    notices,
    questions: createQuestionsStore(),
    library: createLibraryStore(databaseStorage()),
    nextId: createIdSource(secureRandom),
    appVersion: import.meta.env.VITE_STAVE_VERSION,
  };
}

function startRecovery(documents: DocumentStore, notices: NoticesStore): Recovery {
  // A worker of its own: the other one is ended when somebody stops its work.
  const writer = createEditService(startEdits);
  return createRecovery({
    documents,
    storage: databaseRecovery(window),
    clock: machineClock,
    windowId: crypto.randomUUID(),
    textOf: (document) => documentText(writer, document, import.meta.env.VITE_STAVE_VERSION),
    onFailure: (detail) => {
      const text = 'Unsaved changes are not recorded for recovery.';
      notices.post({ kind: 'error', text, detail });
    },
  });
}

function startAnalysis(): Worker {
  return new Worker(new URL('../workers/analysis.worker.ts', import.meta.url), { type: 'module' });
}

function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
