import { expect, test } from 'vitest';
import { isEdited } from '#shared/edit/history.ts';
import { createDocumentStore } from '#renderer/state/document-store.ts';
import { createNoticesStore } from '#renderer/state/notices-store.ts';
import { createPreferencesStore } from '#renderer/state/preferences-store.ts';
import { createQuestionsStore } from '#renderer/state/questions-store.ts';
import { createSessionStore } from '#renderer/state/session-store.ts';
import { fakeWorkspace, memoryStorage } from '#test/support/fake-workspace.ts';
import { licenceExample } from '#test/support/licence-example.ts';
import { smallDrawing } from '#test/support/small-drawing.ts';

test('typing is one step, undo and redo lead back and forth, and the saved state is recognised', () => {
  const documents = createDocumentStore();
  for (const name of ['A', 'AB', 'ABC']) documents.dispatch({ type: 'describeTopology', name }, 'name run1');
  documents.dispatch({ type: 'describeTopology', name: 'D' }, 'name run2');
  documents.markSaved({ id: '1', name: 'd.stave' }, documents.getState());
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
  const session = createSessionStore(createDocumentStore());
  session.revealAndSelect(['a']);
  const { turn } = session.getState().reveal;
  session.revealAndSelect(['a']);
  expect(session.getState().reveal.turn).toBe(turn + 1);

  const notices = createNoticesStore(createDocumentStore());
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

test('the selection and what is renamed go with what is taken out of the document', () => {
  const { documents, session } = fakeWorkspace(smallDrawing().document);
  const { ors, urs, pair, connection, link } = smallDrawing();
  session.select([ors, urs, pair, connection, link]);
  session.rename(ors);
  documents.dispatch({ type: 'remove', ids: [ors] });
  expect([...session.getState().selection].sort()).toEqual([urs, link].sort());
  expect(session.getState().renaming).toBeNull();
  documents.undo();
  expect(session.getState().selection.size).toBe(2);

  const before = session.getState();
  documents.dispatch({ type: 'describeTopology', name: 'Other' });
  expect(session.getState()).toBe(before);
});

test('another document begins with nothing selected', () => {
  const { documents, session } = fakeWorkspace(smallDrawing().document);
  const { ors } = smallDrawing();
  session.select([ors]);
  session.rename(ors);
  session.showFinding('f');
  documents.replace(smallDrawing().document, null);
  // The same drawing, opened again, has all of its ids.
  documents.replace({ ...smallDrawing().document, name: 'Again' }, null);
  expect(session.getState()).toMatchObject({ renaming: null, finding: null });
  expect(session.getState().selection.size).toBe(0);
});
