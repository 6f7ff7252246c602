import { beforeEach, describe, expect, test } from 'vitest';
import { isEdited } from '#shared/edit/history.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
import { closeWindow } from '#renderer/actions/file-actions.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { answerWith, fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';

const HANDLE = { id: 'h1', name: 'mine.stave' };
const SAVED = { kind: 'saved', handle: HANDLE } as const;

let workspace: FakeWorkspace;

beforeEach(() => {
  workspace = fakeWorkspace();
});

describe('opening', () => {
  test('puts the file in the place of the document', async () => {
    workspace.session.select(['gone']);
    arrives(encodeTopology(newTopology('From a file'), '1.0.0'));
    await run('file.open');
    expect(workspace.documents.getState()).toMatchObject({ document: { name: 'From a file' }, file: HANDLE });
    expect(workspace.session.getState().selection.size).toBe(0);
  });

  test.each([
    ['damaged', '{"magic": "stave-topology", ,}'],
    ['cut off', encodeTopology(newTopology('x'), '1').slice(0, 60)],
    ['empty', ''],
    ['foreign', '{"hello": 1}'],
    ['newer', encodeTopology(newTopology('x'), '9').replace('"formatVersion": 3', '"formatVersion": 99')],
  ])('leaves the document alone when the file is %s, and says where and what to do', async (_what, text) => {
    rename('Untouched');
    const before = workspace.documents.getState();
    arrives(text);
    const asked: string[] = [];
    workspace.questions.subscribe(({ queue }) => {
      for (const { id, question } of queue) {
        asked.push(question.title);
        if (question.tone === 'error') {
          expect(question.details?.map(({ label }) => label)).toEqual(['Where', 'What to do']);
          expect(question.details?.[0]?.text).toContain('mine.stave');
        }
        workspace.questions.answer(id, question.tone === 'error' ? 'ok' : 'discard');
      }
    });
    await run('file.open');
    expect(asked).toContain('The file was not opened');
    expect(workspace.documents.getState()).toBe(before);
  });

  test('a dropped file has no place to be saved to', async () => {
    arrives(encodeTopology(newTopology('Dropped'), '1.0.0'), { id: '', name: 'dropped.stave' });
    await run('file.open');
    expect(workspace.documents.getState().file).toBeNull();
  });
});

describe('saving', () => {
  test('writes what can be read again, and the document counts as saved', async () => {
    rename('Kept');
    workspace.platform.nextSave = SAVED;
    await run('file.save');
    const [file] = workspace.platform.written;
    expect(file?.name).toBe('Kept.stave');
    const read = decodeTopology(String(file?.contents));
    expect(read.ok && read.value.document).toEqual(workspace.documents.getState().document);
    expect(isEdited(workspace.documents.getState().history)).toBe(false);

    rename('Kept again');
    await run('file.save');
    expect(workspace.platform.written[1]?.name).toBe('mine.stave');
  });

  test('what is changed while the file is being written is still unsaved', async () => {
    rename('First');
    workspace.platform.nextSave = SAVED;
    const saving = run('file.save');
    rename('Second');
    await saving;
    expect(isEdited(workspace.documents.getState().history)).toBe(true);
  });

  test('a failure is told and the document stays unsaved', async () => {
    rename('Stuck');
    workspace.platform.nextSave = {
      kind: 'failed',
      problem: { message: 'The disk is full.', place: 'mine.stave', remedy: 'Free some space.' },
    };
    answerWith(workspace, 'ok');
    await run('file.saveAs');
    expect(isEdited(workspace.documents.getState().history)).toBe(true);
  });
});

describe('leaving unsaved changes', () => {
  test('asks nothing when there are none', async () => {
    await run('file.new');
    await closeWindow(workspace);
    expect(workspace.platform.closed).toBe(true);
  });

  test.each([
    ['cancel', false],
    [undefined, false],
    ['discard', true],
  ] as const)('%s: left is %s', async (answer, left) => {
    rename('Precious');
    answerWith(workspace, answer);
    await run('file.new');
    expect(workspace.documents.getState().document.name).toBe(left ? 'Untitled' : 'Precious');
  });

  test('save: left only once it is written', async () => {
    rename('Precious');
    answerWith(workspace, 'save');
    await closeWindow(workspace);
    expect(workspace.platform.closed).toBe(false);

    workspace.platform.nextSave = SAVED;
    answerWith(workspace, 'save');
    await closeWindow(workspace);
    expect(workspace.platform.closed).toBe(true);
  });
});

function rename(name: string): void {
  workspace.documents.dispatch({ type: 'describeTopology', name });
}

function arrives(text: string, handle = HANDLE): void {
  workspace.platform.nextOpen = { kind: 'opened', file: { handle, text } };
}

async function run(id: string): Promise<void> {
  await findAction(id)?.run(workspace);
}
