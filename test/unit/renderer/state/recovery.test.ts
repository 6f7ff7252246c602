import { beforeEach, expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { createDocumentStore, type DocumentStore } from '#renderer/state/document-store.ts';
import { createRecovery, type Recovery } from '#renderer/state/recovery.ts';
import { fakeClock, type FakeClock } from '#test/support/fake-clock.ts';
import { memoryRecovery, type MemoryRecovery } from '#test/support/memory-recovery.ts';

let documents: DocumentStore;
let storage: MemoryRecovery;
let clock: FakeClock;
let told: string[];
let recovery: Recovery;

beforeEach(() => {
  documents = createDocumentStore();
  storage = memoryRecovery();
  clock = fakeClock();
  told = [];
  recovery = windowCalled('this');
});

test('nothing is recorded of a document as it was opened, or of an empty one', async () => {
  documents.replace(newTopology('Opened'), { id: '1', name: 'opened.stave' });
  await clock.pass(60_000);
  expect(storage.kept.size).toBe(0);
});

test('a change is recorded a moment later, with what is needed to tell what it was', async () => {
  documents.replace(newTopology('Opened'), { id: '1', name: 'opened.stave' });
  rename('Changed');
  expect(storage.kept.size).toBe(0);
  await clock.pass(2000);
  expect(storage.kept.get('this')).toMatchObject({ name: 'Changed', fileName: 'opened.stave' });
  expect(recordedName()).toBe('Changed');
});

test('while changes go on it is written every few seconds, and the last change is in it', async () => {
  for (let second = 0; second < 30; second += 1) {
    rename(`Change ${String(second)}`);
    await clock.pass(500);
    rename(`Change ${String(second)} and a half`);
    await clock.pass(500);
  }
  expect(storage.writes).toBeGreaterThan(5);
  expect(storage.writes).toBeLessThanOrEqual(11);
  await clock.pass(5000);
  expect(recordedName()).toBe('Change 29 and a half');
});

test('a saved document is no longer recorded, and what is changed after that is again', async () => {
  rename('Mine');
  await clock.pass(5000);
  documents.markSaved({ id: '1', name: 'mine.stave' }, documents.getState());
  await clock.pass(5000);
  expect(storage.kept.size).toBe(0);
  rename('Mine again');
  await clock.pass(5000);
  expect(recordedName()).toBe('Mine again');
});

test('a document that was replaced, or whose changes were undone, is no longer recorded', async () => {
  rename('Mine');
  await clock.pass(5000);
  documents.undo();
  await clock.pass(5000);
  expect(storage.kept.size).toBe(0);
  rename('Mine');
  await clock.pass(5000);
  documents.replace(newTopology('Next'), null);
  await clock.pass(5000);
  expect(storage.kept.size).toBe(0);
});

test('a save in the middle of a record leaves no record behind', async () => {
  rename('Mine');
  const writing = recovery.record();
  documents.markSaved({ id: '1', name: 'mine.stave' }, documents.getState());
  await writing;
  await clock.pass(5000);
  expect(storage.kept.size).toBe(0);
});

test('a drawing that was made, not opened, is recorded like changes', async () => {
  documents.replaceUnsaved(newTopology('Made'));
  await clock.pass(5000);
  expect(recordedName()).toBe('Made');
  documents.replaceUnsaved(newTopology('Made next'));
  await clock.pass(10_000);
  expect(recordedName()).toBe('Made next');
});

test('a change just before the window closes is forgotten with the others', async () => {
  rename('Mine');
  await clock.pass(5000);
  rename('Mine too');
  await recovery.forget();
  await clock.pass(60_000);
  expect(storage.kept.size).toBe(0);
});

test('a storage that refuses is told once, and tried again', async () => {
  storage.refuses = new DOMException('The quota is used up.', 'QuotaExceededError');
  rename('One');
  await clock.pass(5000);
  rename('Two');
  await clock.pass(5000);
  expect(await recovery.record()).toBe(false);
  expect(told).toEqual(['The quota is used up.']);
  storage.refuses = undefined;
  rename('Three');
  await clock.pass(5000);
  expect(recordedName()).toBe('Three');
  expect(told).toHaveLength(1);
});

test('a storage that takes for ever does not keep a window from closing', async () => {
  rename('Mine');
  await clock.pass(5000);
  storage.remove = () => new Promise(() => undefined);
  let isForgotten = false;
  void recovery.forget().then(() => (isForgotten = true));
  await clock.pass(10_000);
  expect(isForgotten).toBe(true);
});

test('only what windows left that are gone is offered, newest first, and the unreadable too', async () => {
  rename('Mine');
  await clock.pass(5000);
  storage.kept.set('old', record('Old', '2026-11-01T10:00:00.000Z'));
  storage.kept.set('new', record('New', '2026-11-03T10:00:00.000Z'));
  storage.kept.set('living', record('Living', '2026-11-04T10:00:00.000Z'));
  storage.kept.set('spoilt', 7);
  storage.living.add('living');
  const left = await recovery.left();
  expect(left.map(({ id }) => id)).toEqual(['new', 'old', 'spoilt']);
  expect(left.map(({ content }) => content.kind)).toEqual(['document', 'document', 'unreadable']);
});

test('two windows never offer the same work', async () => {
  storage.kept.set('gone', record('Gone', '2026-11-01T10:00:00.000Z'));
  const other = windowCalled('other');
  const [first] = await recovery.left();
  expect(await other.left()).toEqual([]);
  first?.release();
  const [again] = await other.left();
  await again?.remove();
  expect(await recovery.left()).toEqual([]);
  expect(storage.kept.size).toBe(0);
});

test('what cannot be looked at is told, and nothing is offered', async () => {
  storage.refuses = new Error('');
  expect(await recovery.left()).toEqual([]);
  expect(told).toEqual(['The storage of this machine refused.']);
});

function windowCalled(windowId: string): Recovery {
  const onFailure = (reason: string): void => void told.push(reason);
  const textOf = (document: Topology): Promise<string> => Promise.resolve(encodeTopology(document, '1'));
  return createRecovery({ documents, storage, clock, windowId, textOf, onFailure });
}

function record(name: string, at: string): unknown {
  return { name, fileName: null, at, text: textOf(name) };
}

function textOf(name: string): string {
  return `{"magic":"stave-topology","formatVersion":3,"appVersion":"1","topology":${JSON.stringify(newTopology(name))}}`;
}

function rename(name: string): void {
  documents.dispatch({ type: 'describeTopology', name });
}

function recordedName(): string | undefined {
  const kept = storage.kept.get('this');
  const text = typeof kept === 'object' && kept !== null && 'text' in kept ? String(kept.text) : '';
  const read = decodeTopology(text);
  return read.ok ? read.value.document.name : undefined;
}
