import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawOvercommitted, goTo, inspector } from '#test/e2e/support/driving.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`nothing keeps people out, in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    expect(await seriousIssues(page), 'empty').toEqual([]);
    await drawOvercommitted(page);
    await page.keyboard.press('F8');
    await goTo(page, 'ixn_1');
    expect(await seriousIssues(page), 'drawn').toEqual([]);
    for (const tab of ['Connections', 'Options', 'Findings']) {
      await inspector(page).getByRole('tab', { name: tab }).click();
      expect(await seriousIssues(page, '[aria-label="Inspector"]'), tab).toEqual([]);
    }
    for (const [keys, name] of [
      ['ControlOrMeta+k', 'commands'],
      ['ControlOrMeta+Slash', 'shortcuts'],
      ['ControlOrMeta+e', 'export'],
      ['ControlOrMeta+Comma', 'settings'],
    ] as const) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      expect(await seriousIssues(page, '[role="dialog"]'), name).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
}

/** What axe calls serious or critical in a part of the page, with the places, one line each. */
async function seriousIssues(page: Page, part = 'body'): Promise<readonly string[]> {
  // Colours that are still changing would be judged half way.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 6).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
