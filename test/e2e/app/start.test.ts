import type { Locator, Page } from 'playwright-core';
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
  await expect
    .poll(() => page.getByRole('main', { name: 'Drawing' }).locator(':focus').getAttribute('data-id'))
    .not.toBe(null);
});

async function openForm(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  await page.getByRole('dialog').getByRole('button', { name: title }).click();
  const form = page.getByRole('dialog', { name: title });
  await form.waitFor();
  return form;
}

test('what does not fit is not drawn: the form says why, at the field and beside the button', async ({
  page,
}) => {
  const form = await openForm(page, 'Voice and eServices with ORS');
  const draw = form.getByRole('button', { name: 'Draw it' });
  const nodes = form.getByLabel('ORS nodes');
  const site = form.getByLabel('Site name');
  const whyNot = form.getByRole('group', { name: 'Why it cannot be drawn' });

  await nodes.fill('3');
  await nodes.fill('99');
  await form.getByRole('alert').getByText('ORS nodes is a whole number from 1 to 8.').waitFor();
  await expect.poll(() => draw.isDisabled()).toBe(true);
  await nodes.press('Escape');
  await expect.poll(() => nodes.inputValue()).toBe('3');
  await expect.poll(() => draw.isDisabled()).toBe(false);

  await nodes.fill('');
  await expect.poll(() => whyNot.textContent()).toContain('ORS nodes is a whole number from 1 to 8.');
  await site.fill('');
  await expect.poll(() => site.getAttribute('aria-invalid')).toBe('true');
  await form.getByRole('alert').getByText('Site name cannot be empty.').waitFor();
  await form.getByText('Name of the site.').waitFor();
  await site.fill('Main site');
  await nodes.fill('2');
  await expect.poll(() => draw.isDisabled()).toBe(false);
  await expect.poll(() => whyNot.count()).toBe(0);
});

test('values that do not go together are named beside the button, from where the field is reached', async ({
  page,
}) => {
  const form = await openForm(page, 'Voice and eServices with ORS');
  const release = form.getByLabel('ORS release');
  const problem = /^The direct connection needs ORS .* or later, and the ORS release is 8\.1\.300\.10\.$/;
  await release.fill('8.1.300.10');
  await expect
    .poll(() => form.getByRole('group', { name: 'Why it cannot be drawn' }).getByText(problem).count())
    .toBe(1);
  await expect.poll(() => form.getByRole('alert').getByText(problem).count()).toBe(2);
  await form.getByRole('button', { name: 'Go to the field' }).click();
  await expect
    .poll(() =>
      form
        .getByRole('combobox', { name: 'Interaction Server connection' })
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);

  await release.fill('8.1.401.10');
  await expect.poll(() => form.getByRole('alert').count()).toBe(0);
});

test('a list without entries is a problem of its field', async ({ page }) => {
  const form = await openForm(page, 'Multiple sites, each with its own cluster');
  await form.getByRole('button', { name: 'Remove Site A' }).click();
  await form.getByRole('button', { name: 'Remove Site B' }).click();
  await form.getByRole('alert').getByText('Sites needs at least one entry.').waitFor();
  await expect
    .poll(() => form.getByLabel('Sites', { exact: true }).getAttribute('aria-invalid'))
    .toBe('true');
  await expect.poll(() => form.getByRole('button', { name: 'Draw it' }).isDisabled()).toBe(true);
  await form.getByRole('button', { name: 'Go to the field' }).click();
  await page.keyboard.type('Site C');
  await page.keyboard.press('Enter');
  await expect.poll(() => form.getByRole('button', { name: 'Draw it' }).isDisabled()).toBe(false);
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
