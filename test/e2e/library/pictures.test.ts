import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { dialog, keepNode, palette, runCommand } from './shelf.ts';

test('examples show what they draw, and the picture follows the answers', async ({ page }) => {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  const first = dialog(page).getByRole('img', { name: 'Picture of Single site on one box' });
  await first.waitFor();
  expect(
    await first.evaluate((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0),
  ).toBe(true);
  await dialog(page).getByRole('button', { name: 'Suggested Interaction Server cluster' }).first().click();
  const picture = dialog(page).getByRole('img', { name: 'Picture of Suggested Interaction Server cluster' });
  await picture.waitFor();
  const before = (await picture.getAttribute('src')) ?? '';
  expect(before).not.toContain('ixn_5');
  await dialog(page).getByLabel('Interaction Server nodes').fill('5');
  await page.waitForFunction((old) => {
    const shown = document.querySelector<HTMLImageElement>('[role="dialog"] img')?.src;
    return shown !== undefined && shown !== old;
  }, before);
  expect(await picture.getAttribute('src')).toContain('ixn_5');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the dialogs of the library keep nobody out, in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const board = await keepNode(page, 'Interaction node');
    expect(await seriousIssues(page, '[aria-label="Inspector"]'), 'inspector').toEqual([]);
    expect(await seriousIssues(page, '[aria-label="Components"]'), 'palette').toEqual([]);
    await runCommand(page, 'My library…');
    await dialog(page).getByRole('img').first().waitFor();
    expect(await seriousIssues(page, '[role="dialog"]'), 'library').toEqual([]);
    await dialog(page).getByRole('button', { name: 'Save selection…' }).click();
    await dialog(page).getByLabel('Name', { exact: true }).fill('Another');
    expect(await seriousIssues(page, '[role="dialog"]'), 'save').toEqual([]);
    await page.keyboard.press('Escape');
    await palette(page).getByRole('button', { name: 'Interaction node' }).press('Enter');
    await dialog(page).getByRole('heading', { name: 'Draw Interaction node' }).waitFor();
    expect(await seriousIssues(page, '[role="dialog"]'), 'draw').toEqual([]);
    await page.keyboard.press('Escape');
    await board.element('Host host_1').waitFor();
    await page.keyboard.press('Escape');
    await runCommand(page, 'New from an example…');
    await dialog(page).getByRole('img').first().waitFor();
    expect(await seriousIssues(page, '[role="dialog"]'), 'gallery').toEqual([]);
  });
}

async function seriousIssues(page: Page, part: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 6).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
