import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { checked, drawOvercommitted, inspector, problems } from '#test/e2e/support/driving.ts';

const OVERCOMMITTED = /asks for 120 ics_multi_media_agent_seat/;

test('a problem is shown with its evidence and its elements, and a quick fix makes it go', async ({
  page,
}) => {
  await drawOvercommitted(page);
  const row = problems(page).getByRole('treeitem', { name: OVERCOMMITTED });
  await row.click();
  const details = problems(page).getByRole('article', { name: 'Details' });
  await details.getByText('Evidence in the drawing').waitFor();
  await expect.poll(() => details.getByText('Founding document').first().isVisible()).toBe(true);
  await inspector(page).getByRole('tab', { name: 'Findings' }).waitFor();

  await details.getByRole('button', { name: /Set ics_multi_media_agent_seat to 25/ }).click();
  await row.waitFor({ state: 'detached' });
  await checked(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await row.waitFor();
});

test('the list is walked with the keyboard, folded and filtered', async ({ page }) => {
  await drawOvercommitted(page);
  const tree = problems(page).getByRole('tree', { name: 'Problems' });
  await page.keyboard.press('F8');
  const details = problems(page).getByRole('article', { name: 'Details' });
  const heading = details.getByRole('heading').first();
  const first = await heading.textContent();
  await page.keyboard.press('F8');
  await expect.poll(() => heading.textContent()).not.toBe(first);
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => heading.textContent()).toBe(first);

  await tree.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await tree.locator('[aria-expanded="false"]').waitFor();
  await page.keyboard.press('Delete');
  await expect.poll(() => page.getByRole('contentinfo').getByText('0 elements').count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page
    .getByRole('contentinfo')
    .getByText(/selected/)
    .waitFor();

  await problems(page).getByLabel('Filter problems').fill('licence_pool');
  await tree.getByRole('treeitem', { name: OVERCOMMITTED }).waitFor();
  await problems(page)
    .getByRole('button', { name: /^Errors/ })
    .click();
  await problems(page).getByText('Nothing matches the filter').waitFor();
});

test('a finding is accepted with a reason, listed, and counted again when that is withdrawn', async ({
  page,
}) => {
  await drawOvercommitted(page);
  const row = problems(page).getByRole('treeitem', { name: OVERCOMMITTED });
  await row.click();
  await problems(page).getByRole('button', { name: 'Accept…' }).click();
  const form = problems(page).getByRole('form', { name: 'Accept this finding' });
  await expect.poll(() => form.getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
  await form.getByLabel('Reason').fill('A lab: never more than ten agents.');
  await form.getByLabel('Accepted by').fill('A. Architect');
  await form.getByLabel('Until').fill('2099-12-31');
  await form.getByRole('button', { name: 'Accept' }).click();
  await row.waitFor({ state: 'detached' });

  await problems(page).getByRole('tab', { name: 'Accepted' }).click();
  const entry = problems(page)
    .getByRole('listitem')
    .filter({ hasText: 'A lab: never more than ten agents.' });
  await expect.poll(() => entry.textContent()).toContain('A. Architect, until 2099-12-31');
  await entry.getByRole('button', { name: 'Withdraw' }).click();
  await problems(page).getByText('Nothing is accepted').waitFor();
  await expect.poll(() => problems(page).locator('[tabindex="-1"]:focus').count()).toBe(1);
  await problems(page).getByRole('tab', { name: 'Problems' }).click();
  await row.waitFor();
});

test('after a fix the keyboard is on the next problem, and after the last one it stays in the panel', async ({
  page,
}) => {
  await drawOvercommitted(page);
  const tree = problems(page).getByRole('tree', { name: 'Problems' });
  const row = tree.getByRole('treeitem', { name: OVERCOMMITTED });
  const details = problems(page).getByRole('article', { name: 'Details' });
  const fix = details.getByRole('button', { name: /Set ics_multi_media_agent_seat to 25/ });
  await row.click();
  await fix.click();
  await problems(page).getByText('No problems found').waitFor();
  await expect.poll(() => problems(page).locator('[tabindex="-1"]:focus').count()).toBe(1);

  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await row.waitFor();
  await drawLoneProxy(page);
  await row.click();
  await fix.focus();
  await page.keyboard.press('Enter');
  await row.waitFor({ state: 'detached' });
  await expect.poll(() => isFocused(tree)).toBe(true);
  await expect.poll(() => tree.locator('[aria-selected="true"][data-kind="finding"]').count()).toBe(1);
  await details.waitFor();
});

test('after the acceptance of the last problem the keyboard stays in the panel', async ({ page }) => {
  await drawOvercommitted(page);
  const tree = problems(page).getByRole('tree', { name: 'Problems' });
  await problems(page).getByLabel('Filter problems').fill('licence_pool');
  const row = tree.getByRole('treeitem', { name: OVERCOMMITTED });
  await row.click();
  await problems(page).getByRole('button', { name: 'Accept…' }).click();
  const form = problems(page).getByRole('form', { name: 'Accept this finding' });
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => isFocused(problems(page).getByRole('article', { name: 'Details' }))).toBe(true);
  await problems(page).getByRole('button', { name: 'Accept…' }).click();
  await form.getByLabel('Reason').fill('A lab.');
  await form.getByRole('button', { name: 'Accept' }).click();
  await problems(page).getByText('Nothing matches the filter').waitFor();
  await expect.poll(() => problems(page).locator(':focus').count()).toBe(1);
});

test('what cannot be told says so once', async ({ page }) => {
  await drawLoneProxy(page);
  const rows = problems(page).getByRole('treeitem', { name: /Cannot tell/ });
  await rows.first().waitFor();
  await expect.poll(() => rows.filter({ hasText: /Cannot tell\s*Cannot tell/ }).count()).toBe(0);
});

test('licences are counted for each cluster', async ({ page }) => {
  await drawOvercommitted(page);
  await problems(page).getByRole('tab', { name: 'Licences' }).click();
  const rows = problems(page).getByRole('row');
  await expect
    .poll(() => rows.allTextContents())
    .toEqual(expect.arrayContaining(['ixn_43010', 'In the pool100', 'Agents at the same time10']));
});

/** Of which it cannot be told whether it needs a backup. */
async function drawLoneProxy(page: Page): Promise<void> {
  await page.getByLabel('Search components').fill('interaction server proxy');
  await page.keyboard.press('Enter');
  await problems(page)
    .getByRole('treeitem', { name: /^Cannot tell whether .* needs a backup/ })
    .first()
    .waitFor();
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}
