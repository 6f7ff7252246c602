import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  changedAnalysis,
  findingIn,
  type AnalysisChange,
  type FindingsChange,
} from '#shared/analysis/analysis-change.ts';
import { NO_ANALYSIS, type Analysis } from '#shared/analysis/analysis.ts';
import { worstFirst } from '#shared/analysis/finding-order.ts';
import type { DocumentPatches } from '#shared/edit/command.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';
import type { Calendar } from '#renderer/state/calendar.ts';
import type { DocumentStore } from '#renderer/state/document-store.ts';

/** What the engine says of the document. */
export interface AnalysisState {
  /** Of the newest version when `current`, else of an earlier one; null before the first and after a failure. */
  readonly analysis: Analysis | null;
  /** False while the answer to the newest version is awaited: an analysis or a failure. */
  readonly current: boolean;
  /** Why there is no analysis, in a sentence, when the engine broke down. */
  readonly failure: string | null;
  /** Findings by the elements they are about. */
  readonly bySubject: ReadonlyMap<string, readonly Finding[]>;
}

export type AnalysisStore = StoreApi<AnalysisState>;

/** The part of a Worker that the store needs; a test may stand in for it. */
export interface AnalysisWorker {
  postMessage: (request: AnalysisRequest) => void;
  terminate: () => void;
  onmessage: ((event: MessageEvent<AnalysisReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type Told = Pick<AnalysisState, 'analysis' | 'bySubject'>;

const NOTHING: Told = { analysis: null, bySubject: new Map() };

/**
 * Keeps an analysis of the open document, made by a worker that is told of every change and of every new day. A worker
 * that breaks down is replaced. A change that fails is tried once more with the whole document, because the worker's
 * copy may be what is wrong; when that fails too, nothing of an older analysis is left to be taken for this one.
 */
export function createAnalysisStore(
  documents: DocumentStore,
  startWorker: () => AnalysisWorker,
  calendar: Calendar,
): AnalysisStore {
  const store = createStore<AnalysisState>(() => ({ ...NOTHING, current: false, failure: null }));
  let worker: AnalysisWorker | undefined;
  let version = 0;
  let day = '';
  let workerHasDocument = false;
  let askedWhole = true;

  /** Asks for an analysis: of what the patches lead to, or of the document as a whole. */
  const ask = (patches: DocumentPatches | null): void => {
    version += 1;
    day = calendar.today();
    askedWhole = patches === null || !workerHasDocument;
    workerHasDocument = true;
    store.setState({ current: false });
    worker ??= started();
    worker.postMessage(
      patches === null || askedWhole
        ? { kind: 'open', version, document: documents.getState().document, today: day }
        : { kind: 'change', version, patches, today: day },
    );
  };
  const failed = (failure: string): void => {
    workerHasDocument = false;
    if (askedWhole) store.setState({ ...NOTHING, current: true, failure });
    else ask(null);
  };
  const started = (): AnalysisWorker => {
    const fresh = startWorker();
    fresh.onmessage = ({ data }) => {
      if (data.kind === 'done') {
        const isNewest = data.version === version;
        store.setState((state) => ({
          ...followed(data.isWhole ? NOTHING : state, data.change),
          current: isNewest,
          failure: isNewest ? null : state.failure,
        }));
      } else if (data.version === version) failed(data.message);
      else workerHasDocument = false;
    };
    fresh.onerror = (event) => {
      fresh.terminate();
      worker = undefined;
      failed(event.message || 'The analysis stopped unexpectedly.');
    };
    return fresh;
  };

  documents.subscribe((state, previous) => {
    if (state.document === previous.document) return;
    ask(state.lastChange.kind === 'replaced' ? null : state.lastChange.patches);
  });
  calendar.onReturn(() => {
    if (calendar.today() !== day) ask([]);
  });
  ask(null);
  return store;
}

function followed({ analysis, bySubject }: Told, change: AnalysisChange): Told {
  const before = analysis ?? NO_ANALYSIS;
  return {
    analysis: changedAnalysis(before, change),
    bySubject: regrouped(bySubject, before.findings, change.findings),
  };
}

/** Findings by subject after a change of them; what is said of other subjects stays the same object. */
function regrouped(
  bySubject: AnalysisState['bySubject'],
  before: readonly Finding[],
  { gone, there }: FindingsChange,
): AnalysisState['bySubject'] {
  if (gone.length === 0 && there.length === 0) return bySubject;
  const next = new Map(bySubject);
  for (const key of gone) {
    const finding = findingIn(before, key);
    for (const { id } of finding?.subjects ?? []) {
      const left = next.get(id)?.filter((other) => other.fingerprint !== key.fingerprint) ?? [];
      if (left.length === 0) next.delete(id);
      else next.set(id, left);
    }
  }
  for (const finding of there) {
    for (const { id } of finding.subjects) next.set(id, [...(next.get(id) ?? []), finding].sort(worstFirst));
  }
  return next;
}
