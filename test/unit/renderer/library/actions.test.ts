import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeLibraryItem } from '#shared/library/item-file.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { outdatedInstances } from '#shared/library/versions.ts';
import type { Topology } from '#shared/model/topology.ts';
import {
  beginDrawing,
  finishDrawing,
  forgetOrigin,
  keepAsItIs,
  loadLibrary,
  saveSelectionToLibrary,
} from '#renderer/actions/library-actions.ts';
import { exportItem, importFile, removeItem } from '#renderer/actions/library-files.ts';
import { keepNewVersion, renameItem } from '#renderer/actions/library-saving.ts';
import { suggestedWords } from '#renderer/panels/library/name-words.ts';
import { searchLibrary } from '#renderer/panels/palette/search-palette.ts';
import { answerWith, fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';

function drawing(): { document: Topology; host: string } {
  const drawn = new Drawing('x');
  const host = drawn.add('host', 'host_a');
  drawn.pair('interaction-server', 'ixn_a', { in: host });
  return { document: drawn.document(), host };
}

function partOf(document: Topology, host: string, parameters = true): LibraryItem {
  const made = itemFromSelection(document, [host], {
    id: 'item',
    name: 'Node',
    parameters: parameters ? [{ key: 'host', label: 'Host', text: 'host_a' }] : [],
  });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

const namesIn = ({ documents }: FakeWorkspace): string[] =>
  Object.values(documents.getState().document.elements).map(({ name }) => name);
const instances = ({ documents }: FakeWorkspace) => Object.values(documents.getState().document.instances);
const fileOf = (text: string): File => new File([text], 'node.stave-part');

async function withPart(parameters = true): Promise<{ workspace: FakeWorkspace; item: LibraryItem }> {
  const { document, host } = drawing();
  const workspace = fakeWorkspace(document);
  const item = partOf(document, host, parameters);
  await workspace.library.save(item, null);
  return { workspace, item };
}

describe('drawing from the library', () => {
  test('asks for names first, and draws in one step', async () => {
    const { workspace, item } = await withPart();
    beginDrawing(workspace, 'item');
    expect(workspace.session.getState().dialog).toBe('draw-part');
    expect(workspace.session.getState().drawing).toMatchObject({ item: 'item', place: null });
    expect(finishDrawing(workspace, item, { host: 'host_b' }, { place: null, near: null })).toBe(true);
    expect(namesIn(workspace)).toEqual(expect.arrayContaining(['host_b', 'ixn_a_2', 'ixn_a_2_b']));
    expect(workspace.session.getState().selection.size).toBe(1);
    workspace.documents.undo();
    expect(namesIn(workspace)).toHaveLength(3);
  });

  test('draws at once what asks for nothing', async () => {
    const { workspace } = await withPart(false);
    beginDrawing(workspace, 'item');
    expect(workspace.session.getState().dialog).toBeNull();
    expect(namesIn(workspace)).toHaveLength(6);
    expect(workspace.notices.getState().notices).toEqual([]);
  });

  test('says what it shares with the drawing all the same', async () => {
    const drawn = new Drawing('x');
    const store = drawn.add('database', 'db', { properties: { databaseName: 'prod' } });
    const workspace = fakeWorkspace(drawn.document());
    await workspace.library.save(partOf(drawn.document(), store, false), null);
    beginDrawing(workspace, 'item');
    expect(workspace.notices.getState().notices.map(({ text }) => text)).toEqual([
      'db_2 keeps the database name prod, which db has too: give it one of its own.',
    ]);
  });

  test('refuses where it may not stand and what is gone', async () => {
    const { workspace } = await withPart();
    const [host] = Object.keys(workspace.documents.getState().document.elements);
    beginDrawing(workspace, 'item', { place: host ?? '', near: null });
    beginDrawing(workspace, 'gone');
    expect(workspace.notices.getState().notices.map(({ kind }) => kind)).toEqual(['error', 'error']);
    expect(workspace.session.getState().dialog).toBeNull();
  });
});

test('only a selection can be kept', () => {
  const { document, host } = drawing();
  const workspace = fakeWorkspace(document);
  expect(saveSelectionToLibrary.blocked?.(workspace)).toBe('Select at least one element');
  workspace.session.select([host]);
  expect(saveSelectionToLibrary.blocked?.(workspace)).toBeUndefined();
});

describe('newer versions', () => {
  test('flag what is drawn from older ones, except what they were made from', async () => {
    const { workspace, item } = await withPart();
    finishDrawing(workspace, item, { host: 'host_b' }, { place: null, near: null });
    const [drawn] = workspace.session.getState().selection;
    finishDrawing(workspace, item, { host: 'host_c' }, { place: null, near: null });
    workspace.session.select([drawn ?? '']);
    expect(await keepNewVersion(workspace, { ...item, version: 2 }, item)).toBeUndefined();
    const outdated = () =>
      outdatedInstances(workspace.documents.getState().document, workspace.library.getState().items);
    expect(outdated()).toHaveLength(1);
    const [first] = outdated();
    if (first === undefined) throw new Error('nothing is outdated');
    keepAsItIs(workspace, first.instance, first.item);
    expect(outdated()).toEqual([]);
    workspace.documents.undo();
    forgetOrigin(workspace, first.instance);
    expect(instances(workspace)).toHaveLength(1);
    expect(namesIn(workspace)).toContain('host_c');
  });

  test('a rename is none', async () => {
    const { workspace, item } = await withPart();
    await renameItem(workspace, item, ' Other ', '');
    expect(workspace.library.getState().items).toMatchObject([{ name: 'Other', version: 1 }]);
  });
});

describe('files', () => {
  test('an item goes out and comes in again', async () => {
    const { workspace, item } = await withPart();
    workspace.platform.nextSave = { kind: 'saved', handle: { id: 'f', name: 'Node.stave-part' } };
    await exportItem(workspace, item);
    const [written] = workspace.platform.written;
    expect(written?.name).toBe('Node.stave-part');
    const text = new TextDecoder().decode(written?.contents as Uint8Array);
    answerWith(workspace, 'delete');
    await removeItem(workspace, item);
    expect(workspace.library.getState().items).toEqual([]);
    await importFile(workspace, fileOf(text));
    expect(workspace.library.getState().items).toEqual([item]);
  });

  test.each([
    ['placeholder', false],
    ['keep', true],
  ])('what looks like a secret in it is asked about: %s', async (answer, leaves) => {
    const { workspace, item } = await withPart();
    const token = `ghp_${'aB3'.repeat(12)}`;
    workspace.platform.nextSave = { kind: 'saved', handle: { id: 'f', name: 'Node.stave-part' } };
    answerWith(workspace, answer);
    await exportItem(workspace, { ...item, summary: `With ${token}` });
    const [written] = workspace.platform.written;
    const text = new TextDecoder().decode(written?.contents as Uint8Array);
    expect(text.includes(token)).toBe(leaves);
    expect(text.includes('With ')).toBe(true);
  });

  test('an item is not handed on where the question is turned away', async () => {
    const { workspace, item } = await withPart();
    answerWith(workspace, 'cancel');
    await exportItem(workspace, { ...item, summary: 'pwd=abc' });
    expect(workspace.platform.written).toEqual([]);
  });

  test.each([
    ['both', [1, 2]],
    ['replace', [2]],
    ['cancel', [1]],
  ])('another version of an item that is there: %s', async (answer, versions) => {
    const { workspace, item } = await withPart();
    answerWith(workspace, answer);
    await importFile(workspace, fileOf(encodeLibraryItem({ ...item, version: 2, summary: 'new' })));
    expect(workspace.library.getState().items.map(({ version }) => version)).toEqual(versions);
  });

  test('what is no item is refused with its reason', async () => {
    const { workspace } = await withPart();
    const titles: string[] = [];
    workspace.questions.subscribe(({ queue: [first] }) => {
      if (first === undefined) return;
      titles.push(first.question.title);
      workspace.questions.answer(first.id, 'ok');
    });
    await importFile(workspace, fileOf('{}'));
    await importFile(workspace, new File([new Uint8Array([0xff, 0xfe, 0xfd])], 'x.stave-part'));
    expect(titles).toEqual(['The part was not imported', 'The part was not imported']);
    expect(workspace.library.getState().items).toHaveLength(1);
  });
});

test('an unreadable library is told at start', async () => {
  const workspace = fakeWorkspace();
  await loadLibrary(workspace);
  expect(workspace.notices.getState().notices).toEqual([]);
  const library = { ...workspace.library, load: () => Promise.resolve() };
  library.setState({ broken: [{ id: 'x', reason: 'Spoilt.' }], failure: 'No room.' });
  await loadLibrary({ ...workspace, library });
  expect(workspace.notices.getState().notices.map(({ text }) => text)).toEqual([
    'Your library is not there.',
    '1 part of your library cannot be read.',
  ]);
});

test('names are suggested without those that follow others', () => {
  const { document, host } = drawing();
  const words = suggestedWords(partOf(document, host, false).fragment);
  expect(words.map(({ text, label, key, chosen }) => [text, label, key, chosen])).toEqual([
    ['host_a', 'Host', 'host', true],
    ['ixn_a', 'Interaction Server ixn_a', 'ixn', true],
  ]);
});

test('parts are found by name and summary', () => {
  const { document, host } = drawing();
  const item = { ...partOf(document, host), summary: 'For the lab' };
  expect(searchLibrary([item], 'lab node')).toEqual([item]);
  expect(searchLibrary([item], '')).toEqual([item]);
  expect(searchLibrary([item], 'urs')).toEqual([]);
});
