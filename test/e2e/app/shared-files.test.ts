// Two tabs that have one file open, with real file handles of the browser: it has private files that need no picker.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { encodeTopology } from '#shared/format/codec.ts';
import { newTopology } from '#shared/model/topology.ts';
import { openApp, test } from '#test/e2e/support/app-test.ts';
import { choosePrivateFiles, readPrivateFile, writePrivateFile } from '#test/e2e/support/private-files.ts';

const FILE = 'plant.stave';

test('what another tab saved is replaced only after a question, or kept beside', async ({ page }) => {
  await choosePrivateFiles(page, FILE);
  await writePrivateFile(page, FILE, encodeTopology(newTopology('First'), '1'));
  await openApp(page);
  const other = await page.context().newPage();
  await openApp(other);
  for (const tab of [page, other]) await openPrivateFile(tab);
  await rename(page, 'Mine');
  await rename(other, 'Theirs');

  await other.keyboard.press('ControlOrMeta+s');
  await expect.poll(() => other.title()).toBe('Theirs - Stave');

  const question = page.getByRole('alertdialog', { name: 'Replace what others wrote?' });
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+s');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await question.waitFor({ state: 'detached' });
  expect(await readPrivateFile(page, FILE)).toContain('"name": "Theirs"');
  await expect.poll(() => page.title()).toBe('• Mine - Stave');

  await page.keyboard.press('ControlOrMeta+s');
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => page.title()).toBe('Mine - Stave');
  expect(await readPrivateFile(page, FILE)).toContain('"name": "Mine"');
});

test('a save that has to wait for another is seen to wait', async ({ page }) => {
  await choosePrivateFiles(page, FILE);
  await writePrivateFile(page, FILE, encodeTopology(newTopology('First'), '1'));
  await openApp(page);
  await openPrivateFile(page);
  await rename(page, 'Mine');
  await page.evaluate(
    async (name) =>
      new Promise<void>((isHeld) => {
        void navigator.locks.request(`stave-save-${name}`, () => {
          isHeld();
          return new Promise((release) => addEventListener('other-save-ended', release));
        });
      }),
    FILE,
  );

  await page.keyboard.press('ControlOrMeta+s');
  await page.getByRole('contentinfo').getByText('Saving…').waitFor();
  await page.evaluate(() => dispatchEvent(new Event('other-save-ended')));
  await page.getByRole('contentinfo').getByText('Saving…').waitFor({ state: 'detached' });
  await expect.poll(() => page.title()).toBe('Mine - Stave');
});

async function openPrivateFile(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+o');
  await expect.poll(() => page.title()).toBe('First - Stave');
}

async function rename(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.getByLabel('Name of the topology').fill(name);
  await page.keyboard.press('Enter');
}
