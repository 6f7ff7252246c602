import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawOvercommitted, problems } from '#test/e2e/support/driving.ts';

test('errors stand in the way of an export until somebody takes responsibility for them', async ({
  page,
}) => {
  await drawOvercommitted(page);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export configuration bundle' });
  const write = dialog.getByRole('button', { name: 'Export in spite of errors…' });
  await expect.poll(() => write.isDisabled()).toBe(true);
  await dialog.getByText('RUNBOOK.md').waitFor();
  await dialog.getByRole('button', { name: 'Show' }).first().click();
  await dialog.waitFor({ state: 'detached' });
  await problems(page).getByRole('article', { name: 'Details' }).waitFor();

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await dialog.getByText(/Export in spite of these errors/).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('The pool grows next week.');
  await expect.poll(() => write.isDisabled()).toBe(true);
  await dialog.getByLabel('Decided by').fill('A. Architect');
  await dialog.getByRole('tab', { name: 'Secrets to fill in' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), write.click()]);
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Exported .* bundle\.zip$/).waitFor();

  const files = unzipSync(await readFile(await download.path()));
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as { override: unknown };
  expect(manifest.override).toEqual({ reason: 'The pool grows next week.', by: 'A. Architect' });
});

test('an empty drawing has nothing to export', async ({ page }) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByText('Nothing to export').waitFor();
});
