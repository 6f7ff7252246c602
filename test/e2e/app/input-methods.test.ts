// Enter and Escape while an input method editor composes a word: they are the editor's, in every kind of field.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo, inspector } from '#test/e2e/support/driving.ts';
import { compose, endComposition, pressRaw } from '#test/e2e/support/raw-keys.ts';

const WORD = 'にほん';

/** What stands in the field that has the keyboard, and how much is drawn. */
function state(page: Page): Promise<{ readonly text: string; readonly drawn: number }> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return {
      text:
        activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
          ? activeElement.value
          : `no field: ${activeElement?.tagName ?? ''}`,
      drawn: document.querySelectorAll('.react-flow__node').length,
    };
  });
}

/** Composes a word in the focused field and presses the keys that would end the field. */
async function composeInField(page: Page): Promise<void> {
  await compose(page, WORD);
  await expect.poll(async () => (await state(page)).text).toContain(WORD);
  const before = await state(page);
  for (const key of ['Enter', 'Escape', 'Backspace', 'Delete'])
    for (const code of [key, 'Process']) {
      await pressRaw(page, { key: code, code: key });
      expect(await state(page), `${key} as ${code}`).toEqual(before);
    }
  await endComposition(page, WORD);
  await expect.poll(async () => (await state(page)).text).toContain(WORD);
}

async function drawStat(page: Page): Promise<DrawingBoard> {
  const board = new DrawingBoard(page);
  await page.getByLabel('Search components').fill('stat server');
  await page.keyboard.press('Enter');
  await board.element('Stat Server stat_1').waitFor();
  return board;
}

test('renaming on the canvas goes on, and ends with an Enter of its own', async ({ page }) => {
  const board = await drawStat(page);
  await board.element('Stat Server stat_1').focus();
  await board.press('Enter', 'F2');
  await page.getByLabel('Name of stat_1').waitFor();
  await composeInField(page);
  await page.getByLabel('Name of stat_1').fill('stat_x');
  await page.keyboard.press('Enter');
  await board.element('Stat Server stat_x').waitFor();
});

test('fields of the inspector and the name of the topology are not left', async ({ page }) => {
  await drawStat(page);
  await goTo(page, 'stat_1');
  await inspector(page).getByRole('textbox', { name: 'Name' }).focus();
  await composeInField(page);
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('stat_1');
  await page.keyboard.press('Enter');
  await inspector(page).getByLabel('Notes').focus();
  await composeInField(page);
  await page.getByLabel('Name of the topology').focus();
  await composeInField(page);
});

test('the palette draws nothing and keeps what is searched for', async ({ page }) => {
  await page.getByLabel('Search components').focus();
  await page.keyboard.type('stat server ');
  await composeInField(page);
});

test('the command palette stays open and runs nothing', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').focus();
  await page.keyboard.type('undo');
  await composeInField(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a dialog stays open, and a list in it takes no half a word', async ({ page }) => {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suggested Interaction Server cluster' }).first().click();
  await dialog.getByLabel('Seats asked by each node').focus();
  await composeInField(page);
  await dialog.getByLabel('Seats asked by each node').fill('30');
  const media = dialog.getByRole('textbox', { name: 'Media types', exact: true });
  await media.focus();
  await composeInField(page);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: `Remove ${WORD}` }).waitFor();
});

test('a new entry of a table is not added', async ({ page }) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  const board = new DrawingBoard(page);
  await board.canvas.locator('.react-flow__node[aria-label^="Licence file"]').first().focus();
  await page.keyboard.press('Enter');
  await inspector(page).getByLabel('Name of a new entry of Features').focus();
  await composeInField(page);
  await page.keyboard.press('Enter');
  await inspector(page)
    .getByRole('button', { name: `Remove ${WORD}` })
    .waitFor();
});

test('shortcuts rest while a word is composed, those of the window too', async ({ page }) => {
  await drawStat(page);
  await goTo(page, 'stat_1');
  await inspector(page).getByLabel('Notes').focus();
  await compose(page, WORD);
  await pressRaw(page, { key: 'k', code: 'KeyK', ctrl: true });
  expect((await state(page)).text).toBe(WORD);
  await endComposition(page, WORD);
  await pressRaw(page, { key: 'k', code: 'KeyK', ctrl: true });
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
});
