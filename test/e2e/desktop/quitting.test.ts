// The app ends when its files are written, not when its window is gone.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { answerDialogs, pressCloseButton } from '#test/support/desktop-user.ts';
import { callBridge } from './page.ts';

let desktop: Desktop;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stave-quitting-'));
  desktop = await launchDesktop();
});
afterEach(async () => {
  await desktop?.dispose();
  await rm(folder, { recursive: true, force: true });
});

/** Keeps the main process from opening files for writing until `letWritesGo`; `isHeld` tells that one waits. */
async function holdWrites(): Promise<void> {
  await desktop.inMain(({ app }) => {
    const { promises } = process.getBuiltinModule('node:fs');
    const { syncBuiltinESMExports } = process.getBuiltinModule('node:module');
    const { open } = promises;
    const state = { isHeld: false, hasQuit: false, letGo: (): void => undefined };
    const released = new Promise<void>((resolve) => (state.letGo = resolve));
    promises.open = async (...call: Parameters<typeof open>) => {
      if (call[1] === 'wx') {
        state.isHeld = true;
        promises.open = open;
        syncBuiltinESMExports();
        await released;
      }
      return open(...call);
    };
    syncBuiltinESMExports();
    app.once('quit', () => (state.hasQuit = true));
    Reflect.set(globalThis, 'heldWrites', state);
  }, null);
}

const isHeld = (): Promise<boolean> =>
  desktop.inMain(() => (Reflect.get(globalThis, 'heldWrites') as { isHeld: boolean }).isHeld, null);
const hasQuit = (): Promise<boolean> =>
  desktop
    .inMain(() => (Reflect.get(globalThis, 'heldWrites') as { hasQuit: boolean }).hasQuit, null)
    // The process is gone.
    .catch(() => true);
const letWritesGo = (): Promise<void> =>
  desktop.inMain(() => (Reflect.get(globalThis, 'heldWrites') as { letGo(): void }).letGo(), null);

test('a save under way when the window closes reaches the disk first', async () => {
  const path = join(folder, 'plant.stave');
  await answerDialogs(desktop, { save: path });
  await holdWrites();
  void callBridge(desktop.page, 'saveTopologyAs', { suggestedName: 'plant', text: 'all of it' }).catch(
    () => undefined,
  );
  await expect.poll(isHeld).toBe(true);
  void pressCloseButton(desktop).catch(() => undefined);
  await desktop.closed;
  await expect.poll(hasQuit).toBe(false);
  await letWritesGo();
  await expect.poll(hasQuit).toBe(true);
  expect(await readFile(path, 'utf8')).toBe('all of it');
});
