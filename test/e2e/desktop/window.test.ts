// The shell starts and shows its page; the page sees the bridge and nothing else of the machine.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchDesktop, type Desktop } from '#test/support/desktop.ts';
import { windowTitle } from '#test/support/desktop-user.ts';
import { callBridge } from './page.ts';

let desktop: Desktop;
beforeAll(async () => {
  desktop = await launchDesktop();
});
afterAll(() => desktop?.dispose());

test('the window shows the page of the app', async () => {
  await expect.poll(() => desktop.page.textContent('h1')).toBe('Shell test page');
});

test('the bridge has exactly these functions, and cannot be changed', async () => {
  const bridge = await desktop.page.evaluate(() => {
    const stave: unknown = Reflect.get(window, 'stave');
    return { keys: Object.keys(stave as object), isFrozen: Object.isFrozen(stave) };
  });
  expect(bridge).toEqual({
    keys: [
      'contractVersion',
      'openTopology',
      'saveTopology',
      'saveTopologyAs',
      'saveExport',
      'showDocument',
      'editText',
      'allowClose',
      'onMenuAction',
      'onFileArrived',
      'onCloseRequested',
    ],
    isFrozen: true,
  });
});

test.each(['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'])(
  'the page has no %s',
  async (name) => {
    expect(await desktop.page.evaluate((key) => typeof Reflect.get(window, key), name)).toBe('undefined');
  },
);

test('the title names the document and its unsaved changes', async () => {
  await callBridge(desktop.page, 'showDocument', { name: 'plant.stave', edited: true });
  await expect.poll(() => windowTitle(desktop)).toBe('• plant.stave - Stave');
  await callBridge(desktop.page, 'showDocument', { name: '', edited: false });
  await expect.poll(() => windowTitle(desktop)).toBe('Stave');
});
