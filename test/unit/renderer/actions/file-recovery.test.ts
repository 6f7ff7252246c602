import { beforeEach, describe, expect, test } from 'vitest';
import { isEdited } from '#shared/edit/history.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
import { offerRecovery } from '#renderer/actions/file-recovery.ts';
import type { Question } from '#renderer/state/questions-store.ts';
import { fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';
import { memoryRecovery, type MemoryRecovery } from '#test/support/memory-recovery.ts';
import { smallDrawing } from '#test/support/small-drawing.ts';

let storage: MemoryRecovery;
let workspace: FakeWorkspace;
let asked: Question[];

beforeEach(() => {
  storage = memoryRecovery();
  workspace = fakeWorkspace(undefined, storage);
  asked = [];
});

test('nothing is asked when nothing was left', async () => {
  await offerRecovery(workspace);
  expect(workspace.questions.getState().queue).toEqual([]);
});

describe('work that a window left', () => {
  beforeEach(() => {
    const text = encodeTopology(smallDrawing().document, '1');
    storage.kept.set('gone', {
      name: 'Small',
      fileName: 'small.stave',
      at: '2026-11-01T10:00:00.000Z',
      text,
    });
  });

  test('is recovered as an unsaved document, and recorded for this window from then on', async () => {
    answers('recover');
    await offerRecovery(workspace);
    const { document, file, history } = workspace.documents.getState();
    expect(document).toEqual(smallDrawing().document);
    expect(file).toBeNull();
    expect(isEdited(history)).toBe(true);
    expect([...storage.kept.keys()]).toEqual(['this window']);
    const [question] = asked;
    expect(JSON.stringify(question)).toContain('small.stave');
    expect(question?.choices.map(({ label }) => label)).toEqual(['Not now', 'Discard', 'Recover']);
    const notices = workspace.notices.getState().notices.map(({ text, detail }) => `${text} ${detail ?? ''}`);
    expect(notices.join()).toContain('small.stave');
  });

  test('stays when this window cannot record it', async () => {
    answers('recover');
    storage.write = () => Promise.reject(new Error('full'));
    await offerRecovery(workspace);
    expect(workspace.documents.getState().document.name).toBe('Small');
    expect([...storage.kept.keys()]).toEqual(['gone']);
  });

  test('is discarded for good', async () => {
    answers('discard');
    await offerRecovery(workspace);
    expect(storage.kept.size).toBe(0);
    expect(workspace.documents.getState().document.name).toBe('Untitled');
  });

  test.each(['later', undefined])('is offered again at the next start (%s)', async (answer) => {
    answers(answer);
    await offerRecovery(workspace);
    expect(storage.kept.size).toBe(1);
    asked = [];
    const next = fakeWorkspace(undefined, storage);
    answers('recover', next);
    await offerRecovery(next);
    expect(asked).toHaveLength(1);
    expect(next.documents.getState().document.name).toBe('Small');
  });

  test('does not replace what has been drawn meanwhile without a question', async () => {
    workspace.documents.dispatch({ type: 'describeTopology', name: 'Drawn' });
    answers('recover');
    await offerRecovery(workspace);
    expect(asked.map(({ title }) => title)).toEqual(['Recover unsaved changes?', 'Save the changes?']);
    expect(workspace.documents.getState().document.name).toBe('Drawn');
    expect(storage.kept.has('gone')).toBe(true);
  });

  test('of several windows is offered one by one, newest first', async () => {
    const text = encodeTopology(newTopology('Newer'), '1');
    storage.kept.set('newer', { name: 'Newer', fileName: null, at: '2026-11-02T10:00:00.000Z', text });
    answers('later');
    await offerRecovery(workspace);
    expect(asked.map((question) => question.text.includes('Newer'))).toEqual([true, false]);
    expect(asked.map(({ title }) => title)).toEqual([
      'Recover unsaved changes? (1 of 2)',
      'Recover unsaved changes? (2 of 2)',
    ]);
  });
});

describe('a record that cannot be read', () => {
  beforeEach(() => {
    storage.kept.set('gone', {
      name: 'Spoilt',
      fileName: null,
      at: '2026-11-01T10:00:00.000Z',
      text: '{"magic":',
    });
  });

  test('is told like a broken file, and stays until the user decides', async () => {
    answers(undefined);
    await offerRecovery(workspace);
    expect(asked[0]).toMatchObject({ tone: 'error', details: [{ label: 'Where' }, { label: 'What to do' }] });
    expect(storage.kept.size).toBe(1);
  });

  test('can be saved as a file', async () => {
    workspace.platform.nextSave = { kind: 'saved', handle: { id: 'f', name: 'spoilt.stave' } };
    answers('save');
    await offerRecovery(workspace);
    expect(workspace.platform.written).toEqual([{ name: 'Spoilt damaged.stave', contents: '{"magic":' }]);
    expect(storage.kept.size).toBe(0);
    expect(workspace.documents.getState().file).toBeNull();
  });

  test('stays when no file was written', async () => {
    answers('save');
    await offerRecovery(workspace);
    expect(storage.kept.size).toBe(1);
  });

  test('can be deleted', async () => {
    answers('delete');
    await offerRecovery(workspace);
    expect(storage.kept.size).toBe(0);
  });
});

/** The same answer to the question of the recovery every time; nothing to other questions. */
function answers(choice: string | undefined, { questions } = workspace): void {
  questions.subscribe(({ queue: [first] }) => {
    if (first === undefined) return;
    asked.push(first.question);
    const isKnown = first.question.choices.some(({ id }) => id === choice);
    questions.answer(first.id, isKnown ? choice : undefined);
  });
}
