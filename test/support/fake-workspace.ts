// A workspace without a window: real stores, a platform that does as it is told, and the engine in place of the worker.
import { Analyser } from '#shared/analysis/analyser.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { OpenOutcome, Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import { createAnalysisStore, type AnalysisWorker } from '#renderer/state/analysis-store.ts';
import { createClipboard } from '#renderer/state/clipboard.ts';
import { createDocumentStore } from '#renderer/state/document-store.ts';
import type { LibraryStorage } from '#renderer/state/library-storage.ts';
import { createLibraryStore } from '#renderer/state/library-store.ts';
import { createNoticesStore } from '#renderer/state/notices-store.ts';
import { createPreferencesStore } from '#renderer/state/preferences-store.ts';
import { createQuestionsStore } from '#renderer/state/questions-store.ts';
import { createRecovery } from '#renderer/state/recovery.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import { createViewStore } from '#renderer/state/view-store.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import { fakeClock } from '#test/support/fake-clock.ts';
import { memoryRecovery } from '#test/support/memory-recovery.ts';

export interface FakePlatform extends Platform {
  /** Answers the next open and save requests; cancelled until set. */
  nextOpen: OpenOutcome;
  nextSave: SaveOutcome;
  /** Everything written, in order. */
  readonly written: { readonly name: string; readonly contents: string | Uint8Array }[];
  closed: boolean;
}

export interface FakeWorkspace extends Workspace {
  readonly platform: FakePlatform;
}

/** `recovery` is what earlier windows left. */
export function fakeWorkspace(document?: Topology, recovery = memoryRecovery()): FakeWorkspace {
  const documents = createDocumentStore();
  if (document !== undefined) documents.replace(document, null);
  return {
    platform: fakePlatform(),
    typing: { finish: () => () => undefined },
    documents,
    recovery: createRecovery({
      documents,
      storage: recovery,
      clock: fakeClock(),
      windowId: 'this window',
      textOf: (topology) => Promise.resolve(encodeTopology(topology, '0.0.0-test')),
      onFailure: () => undefined,
    }),
    session: createSessionStore(documents),
    analysis: createAnalysisStore(documents, engineAtOnce, {
      today: () => '2026-11-01',
      onReturn: () => undefined,
    }),
    preferences: createPreferencesStore(memoryStorage()),
    notices: createNoticesStore(documents),
    questions: createQuestionsStore(),
    library: createLibraryStore(memoryLibrary()),
    nextId: createIdSource(seededRandom(7)),
    appVersion: '0.0.0-test',
    view: createViewStore(),
    layout: { layoutDocument: () => Promise.resolve([]) },
    edits: { run: () => Promise.reject(new Error('There is no worker here.')) },
    clipboard: createClipboard(undefined),
  };
}

/** Answers the question on screen as soon as there is one. */
export function answerWith({ questions }: Workspace, choice: string | undefined): void {
  const stop = questions.subscribe(({ queue: [first] }) => {
    if (first === undefined) return;
    stop();
    questions.answer(first.id, choice);
  });
}

export function memoryStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  };
}

/** A storage in memory, with what stands in it at the start. */
export function memoryLibrary(entries: readonly (readonly [string, unknown])[] = []): LibraryStorage {
  const kept = new Map(entries);
  return {
    entries: () => Promise.resolve([...kept]),
    change: async (id, next) => {
      kept.set(id, next(kept.get(id)));
      return Promise.resolve();
    },
    remove: (id) => {
      kept.delete(id);
      return Promise.resolve();
    },
  };
}

function fakePlatform(): FakePlatform {
  const nothing = () => () => undefined;
  const platform: FakePlatform = {
    kind: 'desktop',
    keepsReplaced: true,
    nextOpen: { kind: 'cancelled' },
    nextSave: { kind: 'cancelled' },
    written: [],
    closed: false,
    openTopology: () => Promise.resolve(platform.nextOpen),
    saveTopology: ({ name }, text) => save(name, text),
    saveTopologyAs: (name, text) => save(name, text),
    saveExport: (name, bytes) => save(name, bytes),
    showDocument: () => undefined,
    onMenuAction: nothing,
    onFileArrived: nothing,
    onCloseRequested: nothing,
    allowClose: () => {
      platform.closed = true;
    },
  };
  const save = (name: string, contents: string | Uint8Array): Promise<SaveOutcome> => {
    if (platform.nextSave.kind === 'saved') platform.written.push({ name, contents });
    return Promise.resolve(platform.nextSave);
  };
  return platform;
}

/** Stands in for the worker and answers before `postMessage` returns. */
function engineAtOnce(): AnalysisWorker {
  let analyser: Analyser | undefined;
  const worker: AnalysisWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (request) => {
      const isWhole = request.kind === 'open';
      if (isWhole) analyser = new Analyser(request.document, '2026-11-01');
      else analyser?.change(request.patches);
      if (analyser === undefined) return;
      const data = { kind: 'done' as const, version: request.version, isWhole, change: analyser.take() };
      worker.onmessage?.(new MessageEvent('message', { data }));
    },
  };
  return worker;
}
