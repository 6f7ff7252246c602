// A window with unsaved changes does not close behind the user's back.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { answerDialogs, pressCloseButton } from '#test/support/desktop-user.ts';
import { callBridge, seenBy } from './page.ts';

let desktop: Desktop;
beforeEach(async () => {
  desktop = await launchDesktop();
});
afterEach(() => desktop?.dispose());

async function isOpen(): Promise<boolean> {
  return desktop.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows().length > 0, null);
}

describe('closing', () => {
  test('an unchanged document closes at once', async () => {
    await callBridge(desktop.page, 'showDocument', { name: 'plant.stave', edited: false });
    void pressCloseButton(desktop).catch(() => undefined);
    await desktop.closed;
  });

  test('unsaved changes: the page is asked, and decides', async () => {
    await callBridge(desktop.page, 'showDocument', { name: 'plant.stave', edited: true });
    await pressCloseButton(desktop);
    await expect.poll(async () => (await seenBy(desktop.page)).closeRequests).toBe(1);
    expect(await isOpen()).toBe(true);

    await desktop.page
      .evaluate(() => (Reflect.get(window, 'stave') as { allowClose(): Promise<unknown> }).allowClose())
      .catch(() => undefined);
    await desktop.closed;
  });

  test('quitting asks too', async () => {
    await callBridge(desktop.page, 'showDocument', { name: 'plant.stave', edited: true });
    await desktop.inMain(({ app }) => app.quit(), null);
    await expect.poll(async () => (await seenBy(desktop.page)).closeRequests).toBe(1);
    expect(await isOpen()).toBe(true);
  });

  test('a hung page: the shell itself asks', async () => {
    await callBridge(desktop.page, 'showDocument', { name: 'plant.stave', edited: true });
    await desktop.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'), null);
    await answerDialogs(desktop, { message: 0 });
    await pressCloseButton(desktop);
    expect(await isOpen()).toBe(true);
    await answerDialogs(desktop, { message: 1 });
    void pressCloseButton(desktop).catch(() => undefined);
    await desktop.closed;
  });
});
