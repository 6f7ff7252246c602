import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { seriousIssues } from '#test/e2e/support/axe.ts';
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
