import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { goTo } from '#test/e2e/support/driving.ts';
import { DrawingBoard } from './drawing-board.ts';

async function drawTwo(page: Page): Promise<DrawingBoard> {
  const board = new DrawingBoard(page);
  for (const query of ['ors', 'stat server']) {
    await page.getByLabel('Search components').fill(query);
    await board.press('Enter');
  }
  await board.element('Stat Server').waitFor();
  await page.getByLabel('Search components').fill('');
  await goTo(page, 'ors_1');
  await board.element('Orchestration Server ors_1').focus();
  return board;
}

test('copied elements are names in a text field, and elements in the drawing', async ({ page }) => {
  const board = await drawTwo(page);
  await board.press('ControlOrMeta+c');
  await page.getByLabel('Search components').focus();
  await board.press('ControlOrMeta+v');
  await expect.poll(() => page.getByLabel('Search components').inputValue()).toBe('ors_1');
  await page.getByLabel('Search components').fill('');
  await board.element('Stat Server').focus();
  await board.press('ControlOrMeta+v');
  await board.element('Orchestration Server ors_2').waitFor();
});

test('the same by the commands of the palette, through the clipboard of the system', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const board = await drawTwo(page);
  await command(page, 'Copy');
  await board.notice('Copied 1 element.').waitFor();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('ors_1');
  await command(page, 'Paste');
  await board.element('Orchestration Server ors_2').waitFor();
});

async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').fill(label);
  await page.getByRole('option', { name: label }).first().click();
}
