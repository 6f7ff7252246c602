// A host shows the operating system it has, and where that comes from.
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo, inspector } from '#test/e2e/support/driving.ts';

test('what the topology states holds for a host until it states its own', async ({ page }) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  const panel = inspector(page);
  await panel.getByLabel('Version of the operating system').fill('8.10');
  await expect
    .poll(() => panel.getByRole('combobox', { name: 'Operating system' }).textContent())
    .toContain('Linux');

  await goTo(page, 'ixn_host_1');
  const system = panel.getByRole('combobox', { name: 'Operating system' });
  const version = panel.getByLabel('Version of the operating system');
  await expect.poll(() => system.textContent()).toContain('Linux (for all)');
  await expect.poll(() => version.getAttribute('placeholder')).toBe('8.10 (for all)');

  await system.click();
  await page.getByRole('option', { name: 'Windows', exact: true }).click();
  await expect.poll(() => system.textContent()).toContain('Windows');
  await expect.poll(() => version.getAttribute('placeholder')).toBe('Not stated');
});
