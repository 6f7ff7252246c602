// Open, save, save as and export through the native dialogs, with real files.
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { answerDialogs } from '#test/support/desktop-user.ts';
import { callBridge } from './page.ts';

let desktop: Desktop;
let folder: string;

beforeAll(async () => {
  desktop = await launchDesktop();
});
afterAll(() => desktop?.dispose());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-desktop-'));
  return () => rm(folder, { recursive: true, force: true });
});

async function openFile(path: string): Promise<string> {
  await answerDialogs(desktop, { open: path });
  const answer = await callBridge(desktop.page, 'openTopology');
  if (!answer.ok || answer.value.kind !== 'opened') throw new Error(JSON.stringify(answer));
  return answer.value.file.handle.id;
}

describe('open', () => {
  test('reads the chosen file and gives a handle without its path', async () => {
    const path = join(folder, 'plant.stave');
    await writeFile(path, '{"topology":1}');
    await answerDialogs(desktop, { open: path });
    const answer = await callBridge(desktop.page, 'openTopology');
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'opened', file: { text: '{"topology":1}', handle: { name: 'plant.stave' } } },
    });
    expect(JSON.stringify(answer)).not.toContain(folder);
  });

  test('a closed dialog is no failure', async () => {
    await answerDialogs(desktop, { open: null });
    expect(await callBridge(desktop.page, 'openTopology')).toEqual({
      ok: true,
      value: { kind: 'cancelled' },
    });
  });

  test('a file that is gone is a failure with a remedy', async () => {
    await answerDialogs(desktop, { open: join(folder, 'gone.stave') });
    expect(await callBridge(desktop.page, 'openTopology')).toMatchObject({
      ok: true,
      value: { kind: 'failed', problem: { place: join(folder, 'gone.stave'), remedy: /choose it again/ } },
    });
  });
});

describe('save', () => {
  test('writes to the opened file and keeps the previous version', async () => {
    const path = join(folder, 'plant.stave');
    await writeFile(path, 'old');
    const id = await openFile(path);
    expect(await callBridge(desktop.page, 'saveTopology', { id, text: 'new' })).toEqual({
      ok: true,
      value: { kind: 'saved', handle: { id, name: 'plant.stave' } },
    });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['plant.stave', 'plant.stave.bak']);
  });

  test('asks before replacing what another program wrote', async () => {
    const path = join(folder, 'plant.stave');
    await writeFile(path, 'old');
    const id = await openFile(path);
    await writeFile(path, 'from elsewhere');

    const answer = await callBridge(desktop.page, 'saveTopology', { id, text: 'mine' });
    expect(answer).toMatchObject({ value: { kind: 'changed-outside' } });
    expect(await readFile(path, 'utf8')).toBe('from elsewhere');

    const replacing = answer.ok && answer.value.kind === 'changed-outside' ? answer.value.seen : '';
    expect(await callBridge(desktop.page, 'saveTopology', { id, text: 'mine', replacing })).toMatchObject({
      value: { kind: 'saved' },
    });
    expect(await readFile(path, 'utf8')).toBe('mine');
    expect(await readFile(`${path}.bak`, 'utf8')).toBe('from elsewhere');
  });

  test('refuses a file that became a link to another', async () => {
    const path = join(folder, 'plant.stave');
    const victim = join(folder, 'victim');
    await writeFile(path, 'old');
    await writeFile(victim, 'untouched');
    const id = await openFile(path);
    await rm(path);
    await symlink(victim, path);
    expect(await callBridge(desktop.page, 'saveTopology', { id, text: 'new' })).toMatchObject({
      value: { kind: 'failed', problem: { place: path } },
    });
    expect(await readFile(victim, 'utf8')).toBe('untouched');
  });

  test('a handle that main did not give out leads nowhere', async () => {
    expect(await callBridge(desktop.page, 'saveTopology', { id: '/etc/passwd', text: 'x' })).toMatchObject({
      value: { kind: 'failed' },
    });
  });
});

describe('save as and export', () => {
  test('adds the extension, and the new handle saves again', async () => {
    await answerDialogs(desktop, { save: join(folder, 'fresh') });
    const answer = await callBridge(desktop.page, 'saveTopologyAs', { suggestedName: 'fresh', text: 'one' });
    expect(answer).toMatchObject({ value: { kind: 'saved', handle: { name: 'fresh.stave' } } });
    if (!answer.ok || answer.value.kind !== 'saved') return;
    await callBridge(desktop.page, 'saveTopology', { id: answer.value.handle.id, text: 'two' });
    expect(await readFile(join(folder, 'fresh.stave'), 'utf8')).toBe('two');
  });

  test('an added extension does not replace a file that nobody was asked about', async () => {
    await writeFile(join(folder, 'taken.stave'), 'theirs');
    await answerDialogs(desktop, { save: join(folder, 'taken') });
    expect(
      await callBridge(desktop.page, 'saveTopologyAs', { suggestedName: 'taken', text: 'mine' }),
    ).toMatchObject({ value: { kind: 'failed' } });
    expect(await readFile(join(folder, 'taken.stave'), 'utf8')).toBe('theirs');
  });

  test('a closed dialog is no failure', async () => {
    await answerDialogs(desktop, { save: null });
    expect(await callBridge(desktop.page, 'saveTopologyAs', { suggestedName: 'a', text: 'b' })).toMatchObject(
      {
        value: { kind: 'cancelled' },
      },
    );
  });

  test('a bundle arrives byte for byte', async () => {
    const path = join(folder, 'export.zip');
    await answerDialogs(desktop, { save: path });
    const answer = await desktop.page.evaluate(() => {
      const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
      const stave = Reflect.get(window, 'stave') as { saveExport(request: unknown): Promise<unknown> };
      return stave.saveExport({ suggestedName: 'export.zip', bytes, kind: 'bundle' });
    });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'saved', handle: { name: 'export.zip' } } });
    expect([...(await readFile(path))]).toEqual([...Array(256).keys()]);
  });

  test('a part of the library gets the ending of its own', async () => {
    await answerDialogs(desktop, { save: join(folder, 'node') });
    const answer = await desktop.page.evaluate(() => {
      const stave = Reflect.get(window, 'stave') as { saveExport(request: unknown): Promise<unknown> };
      const bytes = Uint8Array.from([123, 125]);
      return stave.saveExport({ suggestedName: 'node', bytes, kind: 'library-part' });
    });
    expect(answer).toMatchObject({ ok: true, value: { kind: 'saved', handle: { name: 'node.stave-part' } } });
    expect(await readFile(join(folder, 'node.stave-part'), 'utf8')).toBe('{}');
  });
});
