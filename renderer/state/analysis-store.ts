import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Analysis } from '#shared/analysis/analyse.ts';
import { groupBy } from '#shared/facts/index-by.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';
import type { DocumentState, DocumentStore } from '#renderer/state/document-store.ts';

/** What the engine says of the document; `current` is false while a newer version is being analysed. */
export interface AnalysisState {
  readonly analysis: Analysis | null;
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
  onmessage: ((event: MessageEvent<AnalysisReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Keeps an analysis of the open document, made by a worker that is told of every change. `today` gives YYYY-MM-DD. */
export function createAnalysisStore(
  documents: DocumentStore,
  worker: AnalysisWorker,
  today: () => string,
): AnalysisStore {
  const store = createStore<AnalysisState>(() => ({
    analysis: null,
    current: false,
    failure: null,
    bySubject: new Map(),
  }));
  let version = 0;
  const send = (state: DocumentState, whole: boolean): void => {
    version += 1;
    store.setState({ current: false });
    worker.postMessage(
      whole || state.lastChange.kind === 'replaced'
        ? { kind: 'open', version, document: state.document, today: today() }
        : { kind: 'change', version, patches: state.lastChange.patches },
    );
  };
  worker.onmessage = ({ data }) => {
    if (data.version !== version) return;
    if (data.kind === 'failed') store.setState({ current: true, failure: data.message });
    else store.setState({ ...arranged(data.analysis), current: true, failure: null });
  };
  worker.onerror = (event) => {
    store.setState({ current: true, failure: event.message || 'The analysis stopped unexpectedly.' });
  };
  documents.subscribe((state, previous) => {
    if (state.document !== previous.document) send(state, false);
  });
  send(documents.getState(), true);
  return store;
}

function arranged(analysis: Analysis): Pick<AnalysisState, 'analysis' | 'bySubject'> {
  const pairs = analysis.findings.flatMap((finding) =>
    finding.subjects.map((subject) => ({ id: subject.id, finding })),
  );
  const grouped = groupBy(pairs, (pair) => pair.id);
  return {
    analysis,
    bySubject: new Map([...grouped].map(([id, group]) => [id, group.map((pair) => pair.finding)])),
  };
}
