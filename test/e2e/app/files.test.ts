import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo, inspector } from '#test/e2e/support/driving.ts';

test('what is saved opens again as it was', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  await goTo(page, 'ixn');
  await inspector(page).getByLabel('Notes').fill('Kept over a save.');
  await page.getByText('Edited', { exact: true }).waitFor();
  const saved = await downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));
  expect(saved.suggestedFilename()).toBe('One Interaction Server.stave');
  await page.getByText('Saved', { exact: true }).waitFor();

  await page.reload();
  await page.getByRole('heading', { name: 'Draw a deployment' }).waitFor();
  await open(page, 'again.stave', await readFile(await saved.path(), 'utf8'));
  await goTo(page, 'ixn');
  await expect.poll(() => inspector(page).getByLabel('Notes').inputValue()).toBe('Kept over a save.');
});

test('unsaved changes are asked about before they are left', async ({ page }) => {
  await page.getByLabel('Name of the topology').fill('Precious');
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Save the changes?' });

  await page.keyboard.press('ControlOrMeta+Alt+n');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'detached' });
  await expect.poll(() => page.title()).toBe('• Precious - Stave');

  await page.keyboard.press('ControlOrMeta+Alt+n');
  const saved = await downloaded(page, () =>
    question.getByRole('button', { name: 'Save', exact: true }).click(),
  );
  expect(saved.suggestedFilename()).toBe('Precious.stave');
  await expect.poll(() => page.title()).toBe('Untitled - Stave');

  await page.getByLabel('Name of the topology').fill('Worthless');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => page.title()).toBe('Untitled - Stave');
});

test('the title of the window shows what a name holds that cannot be seen, and no more of it than can be read', async ({
  page,
}) => {
  const name = page.getByLabel('Name of the topology');
  await name.fill('\u202Eevats.exe');
  await expect.poll(() => page.title()).toBe('• \\u{202E}evats.exe - Stave');
  await name.fill('x'.repeat(1000));
  await expect.poll(() => page.title()).toBe(`• ${'x'.repeat(200)}… (1000 characters) - Stave`);
});

test('a name that is being typed is part of what is saved, and of what is asked about', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  await goTo(page, 'ixn');
  const name = inspector(page).getByLabel('Name', { exact: true });
  await name.fill('ixn_typed');
  const saved = await downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));
  expect(await readFile(await saved.path(), 'utf8')).toContain('"name": "ixn_typed"');
  await page.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);

  await name.fill('ixn_unsaved');
  await page.keyboard.press('ControlOrMeta+Alt+n');
  const question = page.getByRole('alertdialog', { name: 'Save the changes?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await inspector(page).getByRole('heading', { name: 'ixn_unsaved' }).waitFor();
});

test('a name that is being typed in the drawing is part of what is saved', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Stat Server', { x: 200, y: 120 });
  await board.element('Stat Server stat_1').dblclick();
  await page.getByLabel('Name of stat_1', { exact: true }).fill('stat_typed');
  const saved = await downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));
  expect(await readFile(await saved.path(), 'utf8')).toContain('"name": "stat_typed"');
  await board.element('Stat Server stat_typed').waitFor();
});

test('a name that is being typed does not land in the next document', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  const saved = await downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));
  const text = await readFile(await saved.path(), 'utf8');
  await page.getByText('Saved', { exact: true }).waitFor();
  await goTo(page, 'ixn');
  await inspector(page).getByLabel('Name', { exact: true }).fill('ixn_typed');
  await open(page, 'again.stave', text);
  await page
    .getByRole('alertdialog', { name: 'Save the changes?' })
    .getByRole('button', { name: 'Discard changes' })
    .click();
  await expect.poll(() => page.title()).toBe('One Interaction Server - Stave');
  await goTo(page, 'ixn');
  await expect
    .poll(() => page.getByRole('region', { name: 'Messages' }).getByText('no longer').count())
    .toBe(0);
});

test('a drawing made from an example is in no file yet: leaving it is asked about', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  await expect.poll(() => page.title()).toBe('• One Interaction Server - Stave');
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await page
    .getByRole('alertdialog', { name: 'Save the changes?' })
    .getByRole('button', { name: 'Discard changes' })
    .click();
  await expect.poll(() => page.title()).toBe('Untitled - Stave');
});

test('a file that cannot be opened is explained, and the open document stays', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  await downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));
  await page.getByText('Saved', { exact: true }).waitFor();
  const problem = page.getByRole('alertdialog', { name: 'The file was not opened' });
  for (const [name, text, reason] of [
    ['damaged.stave', '{"magic": "stave-topology", ,}', 'damaged.stave'],
    ['cut-off.stave', '{"magic": "stave', 'cut-off.stave'],
    ['empty.stave', '', 'empty.stave'],
    ['foreign.stave', '{"hello": "world"}', 'foreign.stave'],
  ] as const) {
    await open(page, name, text);
    await problem.waitFor();
    await expect.poll(() => problem.textContent()).toContain(reason);
    await expect.poll(() => problem.textContent()).toContain('What to do');
    await problem.getByRole('button', { name: 'Close', exact: true }).last().click();
    await problem.waitFor({ state: 'detached' });
  }
  await expect.poll(() => page.title()).toBe('One Interaction Server - Stave');
});

test('a file dropped on the window is opened', async ({ page }) => {
  await page.getByLabel('Name of the topology').fill('Dropped');
  await page.keyboard.press('Enter');
  const saved = await downloaded(page, () => page.keyboard.press('ControlOrMeta+s'));
  const text = await readFile(await saved.path(), 'utf8');
  await page.getByLabel('Name of the topology').fill('Other');
  await page.keyboard.press('Enter');
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.stave'));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  }, text);
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => page.title()).toBe('Dropped - Stave');
});

async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return download;
}

async function open(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('ControlOrMeta+o'),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
