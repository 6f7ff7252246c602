import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { dialog, keepNode } from '#test/e2e/library/shelf.ts';
import { openApp, test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo, inspector } from '#test/e2e/support/driving.ts';

test('the command palette runs actions, goes to elements, and says why something cannot be done', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+k');
  const input = page.getByPlaceholder('Run an action or go to an element…');
  await input.fill('undo');
  const undo = page.getByRole('option', { name: /^Undo/ });
  await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
  await expect.poll(() => undo.textContent()).toContain('Nothing to undo');
  await input.fill('shortcuts');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Ctrl+K').waitFor();
  await page.keyboard.press('Escape');

  await drawExample(page, 'One Interaction Server');
  await goTo(page, 'ixn_db');
  await page.getByRole('contentinfo').getByText('1 selected').waitFor();
});

test('an element that one goes to has the keyboard, wherever that was before', async ({ page }) => {
  const board = new DrawingBoard(page);
  await drawExample(page, 'One Interaction Server');
  await page.getByLabel('Search components').fill('host');
  await goTo(page, 'ixn_db');
  await expect.poll(() => focused(page)).toContain('ixn_db');

  await board.canvas.locator('.react-flow__pane').click({ position: { x: 10, y: 10 } });
  await goTo(page, 'ixn');
  await expect.poll(() => focused(page)).toMatch(/ ixn\b/);

  await page.getByRole('menuitem', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Command palette' }).click();
  await page.getByPlaceholder('Run an action or go to an element…').fill('ixn_db');
  await page.getByRole('option', { name: 'ixn_db' }).first().waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toContain('ixn_db');

  await page.keyboard.press('Delete');
  await board.canvas.locator('.react-flow__node[aria-label*="ixn_db"]').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByLabel('Search components').inputValue()).toBe('host');
});

test('an element out of view has the keyboard once the drawing has moved there', async ({ page }) => {
  const board = new DrawingBoard(page);
  await drawExample(page, 'One Interaction Server');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await board.canvas.hover();
  for (let turn = 0; turn < 6; turn += 1) {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
  }
  await expect.poll(() => board.canvas.locator('.react-flow__node[aria-label*=" ixn_db"]').count()).toBe(0);
  await goTo(page, 'ixn_db');
  await expect.poll(() => focused(page)).toContain('ixn_db');
});

test('leaving the command palette gives the keyboard back', async ({ page }) => {
  await page.getByLabel('Search components').focus();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('Search components');
});

test('a part drawn from the library has the keyboard', async ({ page }) => {
  await keepNode(page, 'Interaction node');
  await page.getByRole('menuitem', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: 'My library…' }).click();
  await dialog(page).getByRole('button', { name: 'Draw' }).click();
  await dialog(page).getByLabel('Host', { exact: true }).fill('host_x');
  await dialog(page).getByRole('button', { name: 'Draw it' }).click();
  await expect.poll(() => focused(page)).toContain('Host host_x');
});

test('the menus run the same actions', async ({ page }) => {
  await page.getByRole('menuitem', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'About Stave' }).click();
  await page
    .getByRole('dialog', { name: 'About Stave' })
    .getByText(/\d+\.\d+\.\d+/)
    .waitFor();
});

test('the theme is switched and remembered', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await openApp(page);
  await expect.poll(background).toBe(dark);
  await page.keyboard.press('ControlOrMeta+Comma');
  await page.getByRole('radio', { name: 'Light' }).click();
  await expect.poll(background).toBe(light);
});

test('keys for the drawing do nothing while text is typed, keys for files do', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  await goTo(page, 'ixn');
  await inspector(page).getByLabel('Notes').fill('abc');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect.poll(() => inspector(page).getByLabel('Notes').inputValue()).toBe('bc');
  await expect
    .poll(() => inspector(page).getByRole('heading', { name: 'ixn', exact: true }).isVisible())
    .toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('ControlOrMeta+s'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.stave$/);
});

test('panels are folded away and brought back, and stay so', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+i');
  await inspector(page).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('complementary', { name: 'Components' }).waitFor();
  await expect.poll(() => inspector(page).count()).toBe(0);
  await page.getByRole('button', { name: 'Inspector' }).click();
  await inspector(page).waitFor();
});

/** The accessible name of what has the keyboard; its tag where it has none. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.tagName ?? '';
  });
}
