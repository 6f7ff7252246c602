import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { CONTRACT_VERSION } from '#shared/shell/bridge.ts';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { openApp, test as base } from '#test/e2e/support/app-test.ts';
import { drawOvercommitted, inspector, problems } from '#test/e2e/support/driving.ts';

const test = base.extend({
  expectedErrors: [
    [/broken on purpose/, /Failed to fetch dynamically imported module/, /net::ERR_FAILED/],
    { scope: 'test' },
  ],
});

test('when drawing the window fails, the document can still be saved and work goes on', async ({ page }) => {
  await drawOvercommitted(page);
  await breakDown(page);
  const alert = page.getByRole('alert').filter({ hasText: 'The window stopped working' });
  await alert.getByText('broken on purpose').waitFor();
  const heading = alert.getByRole('heading', { name: 'The window stopped working' });
  await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true);
  await expect.poll(() => page.title()).toBe('• Suggested cluster - Stave');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Save a copy…' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('ixn_cluster');
  // What is saved is not asked about again.
  await expect.poll(() => page.title()).toBe('Suggested cluster - Stave');
  await repair(page);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('tree', { name: 'Problems' }).waitFor();
});

test('a dialog that cannot be loaded is left by trying again, and can be opened later', async ({ page }) => {
  const isDialog = /TemplatesDialog[^/]*\.js$/;
  await page.route(isDialog, (route) => route.abort());
  const start = page.getByRole('button', { name: 'Start from an example' });
  await start.click();
  const alert = page.getByRole('alert').filter({ hasText: 'The window stopped working' });
  await alert.waitFor();
  await page.unroute(isDialog);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await start.click();
  await page.getByRole('dialog', { name: 'Start from an example' }).waitFor();
});

test('a window that cannot be drawn still closes when the shell asks', async ({ page }) => {
  await page.addInitScript((contractVersion) => {
    const done = () => Promise.resolve({ ok: true, value: null });
    const silent = () => () => undefined;
    Reflect.set(window, 'stave', {
      contractVersion,
      showDocument: done,
      onMenuAction: silent,
      onFileArrived: silent,
      onCloseRequested: (listener: () => void) => {
        Reflect.set(window, 'requestClose', listener);
        return () => Reflect.deleteProperty(window, 'requestClose');
      },
      allowClose: () => {
        Reflect.set(window, 'mayClose', true);
        return done();
      },
    });
  }, CONTRACT_VERSION);
  await openApp(page);
  await drawOvercommitted(page);
  await breakDown(page);
  await page.getByRole('alert').filter({ hasText: 'The window stopped working' }).waitFor();
  await page.evaluate(() => {
    const request: unknown = Reflect.get(window, 'requestClose');
    if (typeof request === 'function') request();
  });
  await page
    .getByRole('alertdialog', { name: 'Save the changes?' })
    .getByRole('button', { name: 'Discard changes' })
    .click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'mayClose') as unknown)).toBe(true);
});

test('a check that cannot run is never shown as a drawing without problems', async ({ page }) => {
  await page.route(/analysis\.worker/, (route) => route.abort());
  await page.reload();
  await page.getByRole('contentinfo').getByText('The check stopped').waitFor();
  await page.getByRole('button', { name: 'Problems: Not checked' }).waitFor();
  const board = new DrawingBoard(page);
  await board.drop('Stat Server', { x: 200, y: 100 });
  await board.element('Stat Server stat_1').click();
  await inspector(page).getByRole('tab', { name: 'Findings' }).click();
  await inspector(page).getByText('The drawing could not be checked').waitFor();
  await expect.poll(() => inspector(page).getByText('Nothing found here').count()).toBe(0);
});

/** Makes the list of problems impossible to draw, from the next change on. */
async function breakDown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const real = Array.prototype.findIndex;
    Array.prototype.findIndex = () => {
      throw new Error('broken on purpose');
    };
    Reflect.set(window, 'repair', () => {
      Array.prototype.findIndex = real;
    });
  });
  await problems(page).getByRole('treeitem').nth(1).click();
}

async function repair(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mend: unknown = Reflect.get(window, 'repair');
    if (typeof mend === 'function') mend();
  });
}
