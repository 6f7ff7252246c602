import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { seriousIssues } from '#test/e2e/support/axe.ts';

async function drawTemplate(page: Page, title: RegExp): Promise<void> {
  const gallery = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Start from an example' }).first().click();
  await gallery.getByRole('button', { name: title }).first().click();
  await gallery.getByRole('button', { name: 'Draw it' }).click();
  await gallery.waitFor({ state: 'hidden' });
  await page.getByRole('contentinfo').getByText('Up to date').waitFor();
}

async function openFlows(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: 'Flows' }).click();
  return page.getByRole('region', { name: 'Flows' });
}

/** Names of the cards that look a certain way. Class names carry the look with a hash of the build. */
async function cardsThatLook(page: Page, look: string): Promise<readonly string[]> {
  const names = await page
    .locator('.react-flow__node-card')
    .evaluateAll(
      (cards, wanted) =>
        cards
          .filter((card) => card.querySelector(`[class*="${wanted}"]`) !== null)
          .map((card) => card.getAttribute('data-id') ?? ''),
      look,
    );
  return names;
}

const linesThatLook = (page: Page, look: string): Promise<number> =>
  page.locator(`.react-flow__edge-path[class*="${look}"]`).count();

test('the voice flow plays step by step, and the drawing shows who takes part', async ({ page }) => {
  await drawTemplate(page, /Voice and eServices/);
  await expect.poll(() => cardsThatLook(page, '_active_')).toEqual([]);
  const flows = await openFlows(page);
  await flows.getByText('All 10 steps have what they need.').waitFor();
  const steps = flows.getByRole('listbox', { name: 'Steps' });
  await expect.poll(() => steps.getByRole('option').count()).toBe(10);
  await steps.focus();
  await page.keyboard.press('ArrowRight');
  await flows.getByRole('heading', { name: '1. A call arrives' }).waitFor();
  await expect.poll(() => cardsThatLook(page, '_active_')).toHaveLength(6);
  const first = await cardsThatLook(page, '_active_');
  await expect.poll(() => cardsThatLook(page, '_standby_')).toHaveLength(4);
  await expect.poll(() => linesThatLook(page, '_active_')).toBeGreaterThan(3);
  await expect.poll(async () => (await cardsThatLook(page, '_dimmed_')).length).toBeGreaterThan(10);
  await page.keyboard.press('ArrowRight');
  await flows.getByRole('heading', { name: '2. ORS asks for the application' }).waitFor();
  await expect.poll(() => cardsThatLook(page, '_active_')).not.toEqual(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => cardsThatLook(page, '_active_')).toEqual(first);
  await page.keyboard.press('End');
  await flows.getByRole('heading', { name: /^10\./ }).waitFor();
  await expect.poll(() => flows.getByText('EventRouteUsed').count()).toBe(2);
  await page.keyboard.press('Escape');
  await flows.getByText('Not started').waitFor();
  await expect.poll(() => cardsThatLook(page, '_active_')).toEqual([]);
});

test('playing goes on by itself until it is paused, and leaving the panel clears the drawing', async ({
  page,
}) => {
  await drawTemplate(page, /Voice and eServices/);
  const flows = await openFlows(page);
  await flows.getByRole('listbox', { name: 'Steps' }).focus();
  await page.keyboard.press('Space');
  await flows.getByRole('button', { name: 'Pause' }).waitFor();
  await flows.getByRole('heading', { name: /^1\./ }).waitFor();
  const later = flows.getByRole('heading', { name: /^([2-9]|10)\./ });
  await later.waitFor();
  await page.keyboard.press('Space');
  await flows.getByRole('button', { name: 'Play' }).waitFor();
  const paused = await later.innerText();
  await page.getByRole('tab', { name: 'Problems' }).click();
  await expect.poll(() => cardsThatLook(page, '_active_')).toEqual([]);
  await openFlows(page);
  await flows.getByRole('heading', { name: paused, exact: true }).waitFor();
});

test('a participant leads to its place on the drawing, and a missing one is named with what to draw', async ({
  page,
}) => {
  await drawTemplate(page, /Voice and eServices/);
  const flows = await openFlows(page);
  await flows.getByRole('option', { name: /URS passes the routing request on/ }).click();
  const who = flows.getByRole('article', { name: 'Step' });
  await who.getByRole('button', { name: 'stat', exact: true }).click();
  const chosen = page.locator('.react-flow__node-card.selected');
  await chosen.waitFor();
  await chosen.focus();
  await page.keyboard.press('Delete');
  await flows.getByText('1 step of 10 cannot happen as drawn.').waitFor();
  const problem = who.getByRole('list', { name: 'Problems of this step' });
  await expect
    .poll(() => problem.innerText())
    .toContain('No Stat Server is reached from urs, although stat_b is drawn.');
  await expect.poll(() => problem.innerText()).toContain('Connect urs to stat_b.');
  await expect.poll(() => cardsThatLook(page, '_missing_')).toHaveLength(1);
  expect(await seriousIssues(page, '[aria-label="Flows"]')).toEqual([]);
});

test('the other flows can be chosen, with a queue to start from', async ({ page }) => {
  await drawTemplate(page, /Voice and eServices/);
  const flows = await openFlows(page);
  await flows.getByRole('combobox', { name: 'Flow', exact: true }).click();
  await page.getByRole('option', { name: 'Multimedia interaction routing' }).click();
  await flows.getByText('All 7 steps have what they need.').waitFor();
  await flows.getByRole('combobox', { name: 'Starting point' }).click();
  await page.getByRole('option', { name: /email_inbound/ }).click();
  await flows.getByRole('button', { name: 'Step', exact: true }).click();
  await flows.getByText('RequestPull').waitFor();
  await expect
    .poll(() => flows.getByRole('article', { name: 'Step' }).innerText())
    .toContain('email_inbound_view');
});

test('the action opens the panel', async ({ page }) => {
  await drawTemplate(page, /Voice and eServices/);
  await page.keyboard.press('Control+KeyJ');
  await page.getByRole('tab', { name: 'Problems' }).waitFor({ state: 'hidden' });
  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Play a flow' }).click();
  await page.getByRole('region', { name: 'Flows' }).waitFor();
});
