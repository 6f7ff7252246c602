import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawOvercommitted } from '#test/e2e/support/driving.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

/** How far the site reaches over the edges of the canvas, and how much of the width it takes. */
async function siteInWindow(page: Page): Promise<{ isWhole: boolean; width: number }> {
  const board = new DrawingBoard(page);
  const [site, canvas] = await Promise.all([
    boxOf(board.element('Site Main site')),
    boxOf(board.canvas.locator('.react-flow')),
  ]);
  const isWhole =
    site.x >= canvas.x &&
    site.y >= canvas.y &&
    site.x + site.width <= canvas.x + canvas.width &&
    site.y + site.height <= canvas.y + canvas.height;
  return { isWhole, width: site.width };
}

test('a drawing that fits the window goes on fitting when panels fold, until it is looked at otherwise', async ({
  page,
}) => {
  await drawOvercommitted(page);
  await page.keyboard.press('Shift+1');
  await expect.poll(() => siteInWindow(page)).toMatchObject({ isWhole: true });
  const { width } = await siteInWindow(page);
  await page.keyboard.press('ControlOrMeta+j');
  await page.keyboard.press('ControlOrMeta+i');
  await expect.poll(async () => (await siteInWindow(page)).width).toBeGreaterThan(width);
  await expect.poll(() => siteInWindow(page)).toMatchObject({ isWhole: true });

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => siteInWindow(page)).toMatchObject({ isWhole: false });
  const zoomed = await siteInWindow(page);
  await page.keyboard.press('ControlOrMeta+i');
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor();
  await expect.poll(() => siteInWindow(page)).toEqual(zoomed);
});

test('the overview map is there while part of the drawing is out of the window', async ({ page }) => {
  await drawOvercommitted(page);
  const map = page.getByRole('img', { name: 'Overview map' });
  await page.keyboard.press('Shift+1');
  await expect.poll(() => map.count()).toBe(0);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await map.waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await map.waitFor({ state: 'detached' });
});
