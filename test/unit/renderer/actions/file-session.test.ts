// What goes on while a file is chosen, read or written: nothing may land in, or be taken for, another document.
import { beforeEach, describe, expect, test } from 'vitest';
import { isEdited } from '#shared/edit/history.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
import { closeWindow } from '#renderer/actions/file-actions.ts';
import { openArrived, saveDocument } from '#renderer/actions/file-session.ts';
import { openTemplate } from '#renderer/actions/file-template.ts';
import { findAction } from '#renderer/actions/registry.ts';
import type { ChangedOutside, OpenOutcome, SaveOutcome } from '#renderer/platform/platform.ts';
import type { Template } from '#shared/templates/template.ts';
import { answerWith, fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';
import { memoryRecovery } from '#test/support/memory-recovery.ts';
import { smallDrawing } from '#test/support/small-drawing.ts';

const A = { id: 'a', name: 'A.stave' };
const EXAMPLE: Template = {
  id: 'example',
  title: 'Example',
  summary: '',
  sources: [],
  parameters: [],
  generate: () => smallDrawing().document,
};
const B = { id: 'b', name: 'B.stave' };

let workspace: FakeWorkspace;
beforeEach(() => {
  workspace = fakeWorkspace();
});

test('a save that ends after another document was opened leaves that one without the file', async () => {
  const saving = slowSave();
  const saved = run('file.saveAs');
  await settled();
  workspace.documents.replace(newTopology('B'), B);
  saving.resolve({ kind: 'saved', handle: A });
  await saved;
  expect(workspace.documents.getState()).toMatchObject({ document: { name: 'B' }, file: B });
});

test('a file that arrives while one is being saved is opened afterwards', async () => {
  const saving = slowSave();
  const saved = run('file.saveAs');
  const opened = openArrived(workspace, file('B', B));
  await settled();
  expect(workspace.documents.getState().document.name).toBe('Untitled');
  saving.resolve({ kind: 'saved', handle: A });
  await Promise.all([saved, opened]);
  expect(workspace.documents.getState()).toMatchObject({ document: { name: 'B' }, file: B });
});

test('a file that arrives while a question is on screen is opened after the answer', async () => {
  const answer = workspace.questions.ask({ tone: 'question', title: '?', text: '', choices: [] });
  const opened = openArrived(workspace, file('B', B));
  await settled();
  expect(workspace.documents.getState().document.name).toBe('Untitled');
  answerNow(undefined);
  await Promise.all([answer, opened]);
  expect(workspace.documents.getState().document.name).toBe('B');
});

test('one file operation at a time: another is refused, and says why', async () => {
  rename('Mine');
  const saving = slowSave();
  const first = run('file.save');
  await run('file.save');
  await run('file.new');
  await run('file.open');
  expect(saving.count).toBe(1);
  expect(workspace.documents.getState().document.name).toBe('Mine');
  expect(workspace.notices.getState().notices.map(({ text }) => text)).toContain(
    'Saving is not finished yet.',
  );
  saving.resolve({ kind: 'saved', handle: A });
  await first;
  workspace.platform.nextOpen = file('B', B);
  await run('file.open');
  expect(workspace.documents.getState().document.name).toBe('B');
});

test('an operation that breaks down stands in the way of no other', async () => {
  workspace.platform.openTopology = () => Promise.reject(new Error('broken'));
  await expect(run('file.open')).rejects.toThrow('broken');
  workspace.platform.openTopology = () => Promise.resolve(file('B', B));
  await run('file.open');
  expect(workspace.documents.getState().document.name).toBe('B');
});

test('changes made while a file is chosen are asked about', async () => {
  workspace.platform.openTopology = () => {
    rename('Drawn meanwhile');
    return Promise.resolve(file('B', B));
  };
  answerWith(workspace, 'cancel');
  await run('file.open');
  expect(workspace.documents.getState().document.name).toBe('Drawn meanwhile');
});

test('changes made while the document is saved on leaving are asked about again', async () => {
  rename('First');
  const saving = slowSave();
  answerWith(workspace, 'save');
  const closing = closeWindow(workspace);
  await settled();
  rename('Second');
  saving.resolve({ kind: 'saved', handle: A });
  await settled();
  expect(workspace.questions.getState().queue).toHaveLength(1);
  expect(workspace.platform.closed).toBe(false);
  answerNow('cancel');
  await closing;
  expect(workspace.platform.closed).toBe(false);
});

test('closing waits for a save that goes on, once however often it is asked for', async () => {
  rename('Mine');
  const saving = slowSave();
  const saved = run('file.save');
  const closings = [closeWindow(workspace), closeWindow(workspace)];
  await settled();
  expect(workspace.platform.closed).toBe(false);
  saving.resolve({ kind: 'saved', handle: A });
  await Promise.all([saved, ...closings]);
  expect(workspace.platform.closed).toBe(true);
  expect(workspace.questions.getState().queue).toEqual([]);
});

test('what is discarded on closing is no longer recorded for recovery', async () => {
  const storage = memoryRecovery();
  workspace = fakeWorkspace(undefined, storage);
  rename('Mine');
  await workspace.recovery.record();
  expect(storage.kept.size).toBe(1);
  answerWith(workspace, 'discard');
  await closeWindow(workspace);
  expect(storage.kept.size).toBe(0);
  expect(workspace.platform.closed).toBe(true);
});

test('what is being typed is part of what is saved, and makes a document edited', async () => {
  const typed = (): (() => void) => {
    rename('Typed');
    return () => undefined;
  };
  workspace = { ...workspace, typing: { finish: typed } };
  workspace.platform.nextSave = { kind: 'saved', handle: A };
  await saveDocument(workspace);
  const read = decodeTopology(String(workspace.platform.written[0]?.contents));
  expect(read.ok && read.value.document.name).toBe('Typed');

  workspace.documents.replace(newTopology('Next'), null);
  answerWith(workspace, 'cancel');
  await run('file.new');
  expect(workspace.documents.getState().document.name).toBe('Typed');
});

test('the field that was typed in has the keyboard again after a save', async () => {
  let given = 0;
  workspace = { ...workspace, typing: { finish: () => () => (given += 1) } };
  workspace.platform.nextSave = { kind: 'saved', handle: A };
  await saveDocument(workspace);
  expect(given).toBe(1);
});

test('what could never be opened again is not written, and the limit is named', async () => {
  const options = Object.fromEntries(Array.from({ length: 1_000_001 }, (_, key) => [`k${String(key)}`, '']));
  const { document } = smallDrawing();
  const [id = ''] = Object.keys(document.elements);
  const element = { ...document.elements[id]!, options: { many: options } };
  workspace.documents.replace({ ...document, elements: { ...document.elements, [id]: element } }, A);
  workspace.platform.nextSave = { kind: 'saved', handle: A };
  const saved = run('file.save');
  await expect
    .poll(() => workspace.questions.getState().queue[0]?.question.text)
    .toContain('the limit is 1000000');
  workspace.questions.answer(workspace.questions.getState().queue[0]!.id, 'ok');
  await saved;
  expect(workspace.platform.written).toEqual([]);
});

test('an example asks about what was drawn while it was laid out', async () => {
  layingOut(() => {
    rename('Drawn meanwhile');
  });
  answerWith(workspace, 'cancel');
  expect(await openExample()).toBe(false);
  expect(workspace.documents.getState().document.name).toBe('Drawn meanwhile');
});

test('an example that is no longer wanted replaces nothing and asks nothing', async () => {
  rename('Mine');
  const wish = new AbortController();
  layingOut(() => {
    wish.abort();
  });
  expect(await openExample(wish.signal)).toBe(false);
  expect(workspace.documents.getState().document.name).toBe('Mine');
  expect(workspace.questions.getState().queue).toEqual([]);
});

test('an example that is drawn counts as edited', async () => {
  expect(await openExample()).toBe(true);
  expect(isEdited(workspace.documents.getState().history)).toBe(true);
  expect(Object.keys(workspace.documents.getState().document.elements)).not.toEqual([]);
});

describe('a file that another program changed', () => {
  const asks = 'changed-outside' as const;
  /** Answers saves one after the other, and gives what each was told to replace. */
  const saveAnswering = async (...outcomes: (SaveOutcome | ChangedOutside)[]) => {
    const replacing: (string | undefined)[] = [];
    workspace.documents.replace(newTopology('A'), A);
    rename('Mine');
    workspace.platform.saveTopology = (_handle, _text, seen) => {
      replacing.push(seen);
      return Promise.resolve(outcomes.shift() ?? { kind: 'cancelled' });
    };
    return { isSaved: await saveDocument(workspace), replacing };
  };
  const answerEach = (...choices: string[]): void => {
    workspace.questions.subscribe(({ queue: [first] }) => {
      if (first !== undefined) workspace.questions.answer(first.id, choices.shift());
    });
  };

  test('is replaced when the user says so, each time it was changed', async () => {
    answerEach('replace', 'replace');
    expect(
      await saveAnswering(
        { kind: asks, seen: 'one' },
        { kind: asks, seen: 'two' },
        { kind: 'saved', handle: A },
      ),
    ).toEqual({ isSaved: true, replacing: [undefined, 'one', 'two'] });
    expect(isEdited(workspace.documents.getState().history)).toBe(false);
  });

  test('is left when the user turns away', async () => {
    answerEach('cancel');
    expect(await saveAnswering({ kind: asks, seen: 'one' })).toEqual({
      isSaved: false,
      replacing: [undefined],
    });
    expect(isEdited(workspace.documents.getState().history)).toBe(true);
  });

  test('is left beside another that the user chooses', async () => {
    answerEach('save-as');
    workspace.platform.nextSave = { kind: 'saved', handle: B };
    expect(await saveAnswering({ kind: asks, seen: 'one' })).toMatchObject({ isSaved: true });
    expect(workspace.documents.getState().file).toEqual(B);
  });

  test.each([
    [true, /\.bak/],
    [false, /for good/],
  ])('the question says what becomes of the other version (kept: %s)', async (keepsReplaced, text) => {
    workspace = { ...workspace, platform: { ...workspace.platform, keepsReplaced } };
    const texts: string[] = [];
    workspace.questions.subscribe(({ queue: [first] }) => {
      if (first !== undefined) texts.push(first.question.text);
    });
    answerEach('cancel');
    await saveAnswering({ kind: asks, seen: 'one' });
    expect(texts).toEqual([expect.stringMatching(text)]);
  });
});

/** What happens while an example is laid out. */
function layingOut(happens: () => void): void {
  const layoutDocument = (): Promise<readonly []> => {
    happens();
    return Promise.resolve([]);
  };
  workspace = { ...workspace, layout: { layoutDocument } };
}

function openExample(signal = new AbortController().signal): Promise<boolean> {
  return openTemplate(workspace, EXAMPLE, {}, signal);
}

function rename(name: string): void {
  workspace.documents.dispatch({ type: 'describeTopology', name });
}

function file(name: string, handle: { id: string; name: string }): OpenOutcome {
  return { kind: 'opened', file: { handle, text: encodeTopology(newTopology(name), '1') } };
}

/** Saving takes until `resolve` is called. */
function slowSave(): { resolve: (outcome: SaveOutcome) => void; count: number } {
  const saving = { resolve: (_outcome: SaveOutcome): void => undefined, count: 0 };
  workspace.platform.saveTopologyAs = () => {
    saving.count += 1;
    return new Promise((resolve) => {
      saving.resolve = resolve;
    });
  };
  return saving;
}

function answerNow(choice: string | undefined): void {
  const [first] = workspace.questions.getState().queue;
  workspace.questions.answer(first?.id ?? 0, choice);
}

/** Everything that does not wait for somebody has happened. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

async function run(id: string): Promise<void> {
  await findAction(id)?.run(workspace);
}
