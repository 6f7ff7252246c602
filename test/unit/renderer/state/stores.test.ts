import { expect, test } from 'vitest';
import { isEdited } from '#shared/edit/history.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';
import { createAnalysisStore, type AnalysisWorker } from '#renderer/state/analysis-store.ts';
import { createDocumentStore } from '#renderer/state/document-store.ts';
import { createNoticesStore } from '#renderer/state/notices-store.ts';
import { createPreferencesStore } from '#renderer/state/preferences-store.ts';
import { createQuestionsStore } from '#renderer/state/questions-store.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import { fakeWorkspace, memoryStorage } from '#test/support/fake-workspace.ts';
import { licenceExample } from '#test/support/licence-example.ts';

test('typing is one step, undo and redo lead back and forth, and the saved state is recognised', () => {
  const documents = createDocumentStore();
  for (const name of ['A', 'AB', 'ABC']) documents.dispatch({ type: 'describeTopology', name }, 'name run1');
  documents.dispatch({ type: 'describeTopology', name: 'D' }, 'name run2');
  documents.markSaved({ id: '1', name: 'd.stave' }, documents.getState().history);
  expect(isEdited(documents.getState().history)).toBe(false);
  expect(documents.undo()).toBe('Rename topology');
  expect(documents.getState().document.name).toBe('ABC');
  expect(isEdited(documents.getState().history)).toBe(true);
  documents.undo();
  expect(documents.getState().document.name).toBe('Untitled');
  expect(documents.undo()).toBeUndefined();
  documents.redo();
  documents.redo();
  expect(isEdited(documents.getState().history)).toBe(false);
});

test('a refused command changes nothing', () => {
  const documents = createDocumentStore();
  const before = documents.getState();
  expect(documents.dispatch({ type: 'rename', id: 'nobody', name: 'x' }).ok).toBe(false);
  expect(documents.getState()).toBe(before);
});

test('only the answer to the newest version counts, and a break-down is told', () => {
  const documents = createDocumentStore();
  const sent: AnalysisRequest[] = [];
  const worker: AnalysisWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => void sent.push(request),
  };
  const store = createAnalysisStore(documents, worker, () => '2026-11-01');
  const reply = (data: AnalysisReply): void => {
    worker.onmessage?.(new MessageEvent('message', { data }));
  };
  documents.dispatch({ type: 'describeTopology', name: 'Newer' });
  expect(sent.map(({ kind, version }) => [kind, version])).toEqual([
    ['open', 1],
    ['change', 2],
  ]);
  reply({ kind: 'failed', version: 1, message: 'of old' });
  expect(store.getState()).toMatchObject({ current: false, failure: null });
  reply({ kind: 'failed', version: 2, message: 'A rule broke.' });
  expect(store.getState()).toMatchObject({ current: true, failure: 'A rule broke.', analysis: null });
});

test('findings are found by what they are about', () => {
  const { analysis } = fakeWorkspace(licenceExample());
  const [finding] = analysis.getState().analysis?.findings ?? [];
  for (const { id } of finding?.subjects ?? []) {
    expect(analysis.getState().bySubject.get(id)).toContain(finding);
  }
});

test('preferences are kept, and nonsense in their place does no harm', () => {
  const storage = memoryStorage();
  createPreferencesStore(storage).setState({ theme: 'dark', author: 'A. Architect' });
  expect(createPreferencesStore(storage).getState()).toMatchObject({ theme: 'dark', author: 'A. Architect' });
  for (const nonsense of ['{', 'null', '{"theme":"pink","showPalette":3}']) {
    storage.setItem('stave.preferences', nonsense);
    expect(createPreferencesStore(storage).getState()).toMatchObject({ theme: 'system', showPalette: true });
  }
});

test('a repeated reveal is a new request; notices and questions come and go', async () => {
  const session = createSessionStore();
  session.revealAndSelect(['a']);
  const { turn } = session.getState().reveal;
  session.revealAndSelect(['a']);
  expect(session.getState().reveal.turn).toBe(turn + 1);

  const notices = createNoticesStore();
  notices.post({ kind: 'info', text: 'one' });
  notices.post({ kind: 'error', text: 'two' });
  notices.dismiss(notices.getState().notices[0]?.id ?? 0);
  expect(notices.getState().notices.map(({ text }) => text)).toEqual(['two']);

  const questions = createQuestionsStore();
  const choices = [{ id: 'yes', label: 'Yes' }];
  const first = questions.ask({ tone: 'question', title: '1', text: '', choices });
  const second = questions.ask({ tone: 'question', title: '2', text: '', choices });
  const [one, two] = questions.getState().queue;
  questions.answer(one?.id ?? 0, 'yes');
  questions.answer(two?.id ?? 0, undefined);
  expect([await first, await second]).toEqual(['yes', undefined]);
  expect(questions.getState().queue).toEqual([]);
});
