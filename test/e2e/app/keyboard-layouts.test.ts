// The keys of other layouts, as the browser tells them; test/unit/renderer/actions/pressed-action.test.ts has every shortcut.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { pressRaw } from '#test/e2e/support/raw-keys.ts';

async function drawOne(page: Page): Promise<() => Promise<number>> {
  const { canvas } = new DrawingBoard(page);
  await page.getByLabel('Search components').fill('stat server');
  await page.keyboard.press('Enter');
  const count = (): Promise<number> => canvas.locator('.react-flow__node').count();
  await expect.poll(count).toBe(1);
  await canvas.locator('.react-flow__node').first().focus();
  return count;
}

test('undo and redo are where Z and Y are printed on a German keyboard', async ({ page }) => {
  const count = await drawOne(page);
  await pressRaw(page, { key: 'z', code: 'KeyY', ctrl: true });
  await expect.poll(count).toBe(0);
  await pressRaw(page, { key: 'y', code: 'KeyZ', ctrl: true });
  await expect.poll(count).toBe(1);
  await pressRaw(page, { key: 'z', code: 'KeyY', ctrl: true });
  await expect.poll(count).toBe(0);
  await pressRaw(page, { key: 'Z', code: 'KeyY', ctrl: true, shift: true });
  await expect.poll(count).toBe(1);
});

test('a keyboard without Latin letters has the shortcuts where a US keyboard has them', async ({ page }) => {
  const count = await drawOne(page);
  await pressRaw(page, { key: 'я', code: 'KeyZ', ctrl: true });
  await expect.poll(count).toBe(0);
  await pressRaw(page, { key: 'Ζ', code: 'KeyZ', ctrl: true, shift: true });
  await expect.poll(count).toBe(1);
  await pressRaw(page, { key: 'л', code: 'KeyK', ctrl: true });
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
});

test('the help is where / is on a French keyboard, and the whole drawing where 1 is', async ({ page }) => {
  await drawOne(page);
  const percent = (): Promise<string | null> => page.getByRole('toolbar', { name: 'Zoom' }).textContent();
  const before = await percent();
  await pressRaw(page, { key: '=', code: 'Equal', ctrl: true });
  await expect.poll(percent).not.toBe(before);
  const larger = await percent();
  await pressRaw(page, { key: '1', code: 'Digit1', shift: true });
  await expect.poll(percent).not.toBe(larger);
  await pressRaw(page, { key: '/', code: 'Period', ctrl: true, shift: true });
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
});
