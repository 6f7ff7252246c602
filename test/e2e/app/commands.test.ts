import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
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
  await page.reload();
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
