// A file that comes from outside goes where it belongs, and a part never becomes the document.
import { expect, test } from 'vitest';
import { encodeTopology } from '#shared/format/codec.ts';
import { encodeLibraryItem } from '#shared/library/item-file.ts';
import { newTopology } from '#shared/model/topology.ts';
import { takeArrived } from '#renderer/actions/file-arrivals.ts';
import type { OpenOutcome } from '#renderer/platform/platform.ts';
import { createLibraryStore } from '#renderer/state/library-store.ts';
import { answerWith, fakeWorkspace, memoryLibrary } from '#test/support/fake-workspace.ts';
import { libraryPart } from '#test/support/library-part.ts';

const opened = (name: string, text: string): OpenOutcome => ({
  kind: 'opened',
  file: { handle: { id: name, name }, text },
});
const part = libraryPart('Node');

test('a part goes to the library, a topology becomes the document', async () => {
  const workspace = fakeWorkspace();
  await Promise.all([
    takeArrived(workspace, opened('Node.STAVE-part', encodeLibraryItem(part))),
    takeArrived(workspace, opened('plant.stave', encodeTopology(newTopology('Plant'), '0.0.0'))),
  ]);
  expect(workspace.library.getState().items).toEqual([part]);
  expect(workspace.documents.getState()).toMatchObject({
    document: { name: 'Plant' },
    file: { name: 'plant.stave' },
  });
});

test('a part that waits for an answer replaces nothing unasked, though the library was not read yet', async () => {
  const kept = { ...part, summary: 'mine' };
  const storage = memoryLibrary([[part.id, encodeLibraryItem(kept)]]);
  const workspace = { ...fakeWorkspace(), library: createLibraryStore(storage) };
  const asked = workspace.questions.ask({ tone: 'question', title: '?', text: '', choices: [] });
  const arriving = takeArrived(workspace, opened('node.stave-part', encodeLibraryItem(part)));
  const [entry] = workspace.questions.getState().queue;
  workspace.questions.answer(entry?.id ?? 0, undefined);
  await asked;
  answerWith(workspace, 'cancel');
  await arriving;
  expect(workspace.library.getState().items).toEqual([kept]);
  expect(workspace.notices.getState().notices.filter(({ kind }) => kind === 'error')).toEqual([]);
});

test('a topology under the name of a part is explained, and the document stays', async () => {
  const workspace = fakeWorkspace();
  const titles: string[] = [];
  workspace.questions.subscribe(({ queue: [first] }) => {
    if (first === undefined) return;
    titles.push(first.question.title);
    workspace.questions.answer(first.id, 'ok');
  });
  await takeArrived(workspace, opened('x.stave-part', encodeTopology(newTopology('Plant'), '0.0.0')));
  expect(titles).toEqual(['The part was not imported']);
  expect(workspace.documents.getState().document.name).toBe('Untitled');
});
