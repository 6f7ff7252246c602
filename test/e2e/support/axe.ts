import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe calls serious or critical in a part of the page (a CSS selector), with the places, one line each. */
export async function seriousIssues(page: Page, part = 'body'): Promise<readonly string[]> {
  // Colours that are still changing would be judged half way.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 6).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
