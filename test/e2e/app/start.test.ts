import { expect } from 'vitest';
import { openApp, test } from '#test/e2e/support/app-test.ts';
import { drawExample, problems } from '#test/e2e/support/driving.ts';

test('an empty window says how to begin, and an example can be searched, filled in and drawn', async ({
  page,
}) => {
  await expect.poll(() => page.title()).toBe('Untitled - Stave');
  await page.getByRole('heading', { name: 'Draw a deployment' }).waitFor();
  await expect.poll(() => problems(page).getByText('Nothing to check yet').isVisible()).toBe(true);

  await page.getByRole('button', { name: 'Start from an example' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start from an example' });
  const cards = dialog.getByRole('listitem');
  await cards.first().waitFor();
  const all = await cards.count();
  await dialog.getByLabel('Search examples').fill('voice eservices');
  await expect.poll(() => cards.count()).toBeLessThan(all);
  await dialog.getByRole('button', { name: 'Voice and eServices with ORS' }).click();
  await page.getByRole('button', { name: 'All examples' }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await drawExample(page, 'Multiple sites, each with its own cluster', { 'ORS nodes per site': '1' });
  await page.getByRole('main').getByText('Site A', { exact: true }).first().waitFor();
  await expect.poll(() => page.title()).toBe('• Multiple sites - Stave');
});

test('a value that does not fit is not drawn, and the form says why', async ({ page }) => {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  await page.getByRole('button', { name: 'Multiple sites, each with its own cluster' }).click();
  await page.getByLabel('ORS nodes per site').fill('99');
  await page.getByText('Enter 8 or less.').waitFor();
  await page.getByLabel('ORS nodes per site').fill('2');
  await page.getByRole('button', { name: 'Remove Site A' }).click();
  await page.getByRole('button', { name: 'Remove Site B' }).click();
  await page.getByText('Sites needs at least one entry').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Draw it' }).isDisabled()).toBe(true);
});

test('a browser that refuses its storage gets a whole window all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The storage is blocked.', 'SecurityError');
      },
    });
  });
  await openApp(page);
  await page.getByRole('heading', { name: 'Draw a deployment' }).waitFor();
  await expect.poll(() => problems(page).getByText('Nothing to check yet').isVisible()).toBe(true);
});
