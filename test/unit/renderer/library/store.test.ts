import { describe, expect, test } from 'vitest';
import { encodeLibraryItem } from '#shared/library/item-file.ts';
import { itemFromSelection } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { withoutSecrets } from '#shared/library/without-secrets.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { createLibraryStore } from '#renderer/state/library-store.ts';
import { memoryLibrary } from '#test/support/fake-workspace.ts';

function itemNamed(name: string, id = name): LibraryItem {
  const drawing = new Drawing('x');
  const host = drawing.add('host', 'host_a');
  drawing.add('ors', 'ors_a', {
    in: host,
    options: {
      cassandra: { username: 'ors', password: 'hunter2' },
      own: { 'my-secret': 'abc' },
      log: { verbose: 'all' },
    },
  });
  const made = itemFromSelection(drawing.document(), [host], { id, name });
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('the library of this machine', () => {
  test('keeps items, by name, without their secrets', async () => {
    const storage = memoryLibrary();
    const library = createLibraryStore(storage);
    await library.save(itemNamed('Part 10', 'a'), null);
    await library.save(itemNamed('Part 9', 'b'), null);
    expect(library.getState().items.map(({ name }) => name)).toEqual(['Part 9', 'Part 10']);
    const text = JSON.stringify(await storage.entries());
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('abc');
    expect(text).toContain('verbose');

    const other = createLibraryStore(storage);
    await other.load();
    expect(other.getState().items).toEqual(library.getState().items);
    expect((await other.remove('a')).ok).toBe(true);
    expect(other.getState().items.map(({ id }) => id)).toEqual(['b']);
  });

  test('tells what cannot be read and goes on with the rest', async () => {
    const item = itemNamed('Part');
    const library = createLibraryStore(
      memoryLibrary([
        ['Part', encodeLibraryItem(item)],
        ['moved', encodeLibraryItem(item)],
        ['cut', encodeLibraryItem(item).slice(0, 100)],
        ['number', 42],
      ]),
    );
    await library.load();
    const { items, broken } = library.getState();
    expect(items).toEqual([item]);
    expect(broken.map(({ id }) => id)).toEqual(['moved', 'cut', 'number']);
    expect(broken.every(({ reason }) => /^\S.*\.$/s.test(reason))).toBe(true);
    await library.remove('cut');
    expect(library.getState().broken.map(({ id }) => id)).toEqual(['moved', 'number']);
  });

  test('says so when the machine refuses', async () => {
    const refuse = () => Promise.reject(new Error('quota exceeded'));
    const library = createLibraryStore({ entries: refuse, change: refuse, remove: refuse });
    await library.load();
    expect(library.getState().failure).toContain('quota exceeded');
    expect(await library.save(itemNamed('Part'), null)).toMatchObject({ ok: false });
    expect(await library.remove('Part')).toMatchObject({ ok: false });
    expect(library.getState().items).toEqual([]);
  });
});

describe('two windows with one library', () => {
  const twoWindows = async () => {
    const storage = memoryLibrary();
    const [here, there] = [createLibraryStore(storage), createLibraryStore(storage)];
    const item = withoutSecrets(itemNamed('Part')).item;
    await here.save(item, null);
    await there.load();
    return { storage, here, there, item };
  };

  test('the later of two new versions is refused, and the list shows what is there', async () => {
    const { here, there, item } = await twoWindows();
    const other = { ...item, version: 2, summary: 'from there' };
    expect((await there.save(other, item)).ok).toBe(true);
    const refused = await here.save({ ...item, version: 2, summary: 'from here' }, item);
    expect(refused).toMatchObject({ ok: false, error: expect.stringContaining('another window') });
    expect(here.getState().items).toEqual([other]);
    await there.load();
    expect(there.getState().items).toEqual([other]);
  });

  test('what the other one has deleted, renamed or imported is not brought back, undone or replaced', async () => {
    const { here, there, item } = await twoWindows();
    await there.save({ ...item, name: 'Renamed' }, item);
    expect((await here.save({ ...item, version: 2 }, item)).ok).toBe(false);
    await there.remove(item.id);
    expect((await here.save({ ...item, version: 2 }, { ...item, name: 'Renamed' })).ok).toBe(false);
    expect(here.getState().items).toEqual([]);
    await there.save(item, null);
    expect((await here.save({ ...item, version: 7 }, null)).ok).toBe(false);
    expect(here.getState().items).toEqual([item]);
  });

  test('an unreadable entry gives way to a good copy', async () => {
    const item = withoutSecrets(itemNamed('Part')).item;
    const library = createLibraryStore(memoryLibrary([[item.id, 'spoilt']]));
    await library.load();
    expect((await library.save(item, null)).ok).toBe(true);
    expect(library.getState()).toMatchObject({ items: [item], broken: [] });
  });
});

test('a list that was read before an item was saved does not take its place', async () => {
  const storage = memoryLibrary();
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const library = createLibraryStore({
    ...storage,
    entries: async () => {
      const entries = await storage.entries();
      await slow;
      return entries;
    },
  });
  const loading = library.load();
  const saving = library.save(itemNamed('Part'), null);
  release();
  await Promise.all([loading, saving]);
  expect(library.getState().items).toHaveLength(1);
});

test('secret option values stay behind, and only they', () => {
  const { item, left } = withoutSecrets(itemNamed('Part'));
  const [ors] = Object.values(item.fragment.elements).filter(({ type }) => type === 'ors');
  expect(ors?.options).toEqual({ cassandra: { username: 'ors' }, log: { verbose: 'all' } });
  expect(left).toEqual(['cassandra/password of ors_a', 'own/my-secret of ors_a']);
  expect(withoutSecrets(item)).toEqual({ item, left: [] });
});
