import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { seriousIssues } from '#test/e2e/support/axe.ts';
import { dialog, keepNode, palette, runCommand } from './shelf.ts';

test('examples show what they draw, and the picture follows the answers', async ({ page }) => {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  const first = dialog(page).getByRole('img', { name: 'Picture of Single site on one box' });
  await first.waitFor();
  await expect
    .poll(() => first.evaluate((picture) => picture instanceof HTMLImageElement && picture.naturalWidth > 0))
    .toBe(true);
  await dialog(page).getByRole('button', { name: 'Suggested Interaction Server cluster' }).first().click();
  const picture = dialog(page).getByRole('img', { name: 'Picture of Suggested Interaction Server cluster' });
  await picture.waitFor();
  await expect.poll(() => picture.getAttribute('src')).toContain('ixn_4');
  await expect.poll(() => picture.getAttribute('src')).not.toContain('ixn_5');
  await dialog(page).getByLabel('Interaction Server nodes').fill('5');
  await expect.poll(() => picture.getAttribute('src')).toContain('ixn_5');
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
