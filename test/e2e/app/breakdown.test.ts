import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { test as base } from '#test/e2e/support/app-test.ts';
import { drawOvercommitted, problems } from '#test/e2e/support/driving.ts';

const test = base.extend({ expectedErrors: [[/broken on purpose/], { scope: 'test' }] });

test('when drawing the window fails, the document can still be saved and work goes on', async ({ page }) => {
  await drawOvercommitted(page);
  await page.evaluate(() => {
    const real = Array.prototype.findIndex;
    Array.prototype.findIndex = () => {
      throw new Error('broken on purpose');
    };
    Reflect.set(window, 'repair', () => {
      Array.prototype.findIndex = real;
    });
  });
  await problems(page).getByRole('treeitem').nth(1).click();
  const alert = page.getByRole('alert').filter({ hasText: 'The window stopped working' });
  await alert.getByText('broken on purpose').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    alert.getByRole('button', { name: 'Save a copy…' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('ixn_cluster');
  await page.evaluate(() => {
    const repair: unknown = Reflect.get(window, 'repair');
    if (typeof repair === 'function') repair();
  });
  await alert.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('tree', { name: 'Problems' }).waitFor();
});
