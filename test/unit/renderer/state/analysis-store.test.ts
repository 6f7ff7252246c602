import { describe, expect, test } from 'vitest';
import { Analyser } from '#shared/analysis/analyser.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';
import {
  createAnalysisStore,
  type AnalysisStore,
  type AnalysisWorker,
} from '#renderer/state/analysis-store.ts';
import { createDocumentStore, type DocumentStore } from '#renderer/state/document-store.ts';
import { licenceExample } from '#test/support/licence-example.ts';

interface Bench {
  readonly documents: DocumentStore;
  readonly store: AnalysisStore;
  /** What was asked of all workers, in order. */
  readonly sent: AnalysisRequest[];
  readonly workers: (AnalysisWorker & { ended: boolean })[];
  readonly reply: (data: AnalysisReply) => void;
  readonly crash: (message: string) => void;
  /** The user comes back to the window on this day. */
  readonly comeBack: (day: string) => void;
}

function bench(): Bench {
  const documents = createDocumentStore();
  documents.replace(licenceExample(), null);
  const sent: AnalysisRequest[] = [];
  const workers: Bench['workers'] = [];
  let day = '2026-11-01';
  let look = (): void => undefined;
  const startWorker = (): AnalysisWorker => {
    const worker = {
      onmessage: null,
      onerror: null,
      ended: false,
      postMessage: (request: AnalysisRequest) => void sent.push(request),
      terminate: () => {
        worker.ended = true;
      },
    };
    workers.push(worker);
    return worker;
  };
  const store = createAnalysisStore(documents, startWorker, {
    today: () => day,
    onReturn: (listener) => {
      look = listener;
    },
  });
  return {
    documents,
    store,
    sent,
    workers,
    reply: (data) => workers.at(-1)?.onmessage?.({ data } as MessageEvent<AnalysisReply>),
    crash: (message) => workers.at(-1)?.onerror?.({ message } as ErrorEvent),
    comeBack: (next) => {
      day = next;
      look();
    },
  };
}

const ofExample = (version: number): AnalysisReply => ({
  kind: 'done',
  version,
  isWhole: true,
  change: new Analyser(licenceExample(), '2026-11-01').take(),
});
const kinds = (sent: readonly AnalysisRequest[]): unknown => sent.map(({ kind, version }) => [kind, version]);

test('an answer to an older version is taken in, and only that to the newest is current', () => {
  const { documents, store, sent, reply } = bench();
  documents.dispatch({ type: 'describeTopology', name: 'Newer' });
  reply(ofExample(1));
  expect(store.getState()).toMatchObject({ current: false, failure: null });
  const { change } = ofExample(1) as Extract<AnalysisReply, { kind: 'done' }>;
  const [gone] = change.findings.there;
  reply({
    kind: 'done',
    version: 2,
    isWhole: false,
    change: { ...change, findings: { gone: [gone!], there: [] }, accepted: { gone: [], there: [] } },
  });
  const { analysis, bySubject, current } = store.getState();
  expect(current).toBe(true);
  const left = analyse(licenceExample()).findings.filter(
    ({ fingerprint }) => fingerprint !== gone?.fingerprint,
  );
  expect(analysis?.findings).toEqual(left);
  for (const [id, findings] of bySubject)
    expect(findings).toEqual(left.filter(({ subjects }) => subjects.some((subject) => subject.id === id)));
  expect([...bySubject.keys()].sort()).toEqual(
    [...new Set(left.flatMap(({ subjects }) => subjects.map(({ id }) => id)))].sort(),
  );
  expect(kinds(sent)).toEqual([
    ['open', 1],
    ['change', 2],
  ]);
});

describe('after the engine failed', () => {
  test('nothing of an older version is left: no findings, no badges, nothing to export on', () => {
    const { documents, store, reply } = bench();
    reply(ofExample(1));
    expect(store.getState().bySubject.size).toBeGreaterThan(0);
    documents.dispatch({ type: 'describeTopology', name: 'Newer' });
    reply({ kind: 'failed', version: 2, message: 'boom' });
    reply({ kind: 'failed', version: 3, message: 'boom' });
    expect(store.getState()).toMatchObject({ analysis: null, current: true, failure: 'boom' });
    expect(store.getState().bySubject.size).toBe(0);
  });

  test('a change is tried once more with the whole document, and so is the next one', () => {
    const { documents, sent, reply } = bench();
    reply(ofExample(1));
    documents.dispatch({ type: 'describeTopology', name: 'Newer' });
    reply({ kind: 'failed', version: 2, message: 'A patch did not fit.' });
    expect(sent.at(-1)).toMatchObject({ kind: 'open', version: 3, document: { name: 'Newer' } });
    reply({ kind: 'failed', version: 3, message: 'boom' });
    documents.dispatch({ type: 'describeTopology', name: 'Newest' });
    reply(ofExample(4));
    documents.dispatch({ type: 'describeTopology', name: 'Last' });
    expect(kinds(sent)).toEqual([
      ['open', 1],
      ['change', 2],
      ['open', 3],
      ['open', 4],
      ['change', 5],
    ]);
  });

  test('a late answer that the worker has lost the document makes the next request a whole one', () => {
    const { documents, sent, reply } = bench();
    documents.dispatch({ type: 'describeTopology', name: 'Second' });
    reply({ kind: 'failed', version: 1, message: 'boom' });
    documents.dispatch({ type: 'describeTopology', name: 'Third' });
    expect(kinds(sent)).toEqual([
      ['open', 1],
      ['change', 2],
      ['open', 3],
    ]);
  });

  test('a dead worker is ended and replaced, once at once and then by the next change', () => {
    const { documents, store, sent, workers, reply, crash } = bench();
    reply(ofExample(1));
    documents.dispatch({ type: 'describeTopology', name: 'Newer' });
    crash('out of memory');
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(store.getState()).toMatchObject({ current: false, failure: null });
    crash('out of memory');
    expect(store.getState()).toMatchObject({ analysis: null, current: true, failure: 'out of memory' });
    expect(workers).toHaveLength(2);
    documents.dispatch({ type: 'describeTopology', name: 'Newest' });
    expect(workers.map(({ ended }) => ended)).toEqual([true, true, false]);
    reply(ofExample(4));
    expect(store.getState()).toMatchObject({ current: true, failure: null });
    expect(sent.map(({ kind }) => kind)).toEqual(['open', 'change', 'open', 'open']);
  });
});

test('acceptances expire while the window stays open: every request tells the day, and a new one is a new request', () => {
  const { documents, sent, comeBack, reply } = bench();
  reply(ofExample(1));
  comeBack('2026-11-01');
  expect(sent).toHaveLength(1);
  comeBack('2026-11-02');
  documents.dispatch({ type: 'describeTopology', name: 'Newer' });
  expect(sent.map(({ kind, today }) => [kind, today])).toEqual([
    ['open', '2026-11-01'],
    ['change', '2026-11-02'],
    ['change', '2026-11-02'],
  ]);
});
