// What looks like a secret is asked about before it leaves.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { seriousIssues } from '#test/e2e/support/axe.ts';
import { checked, inspector } from '#test/e2e/support/driving.ts';

const TOKEN = `ghp_${'aB3'.repeat(12)}`;
const SAID = 'correct-horse';

test('what looks like a secret is listed where it stands, replaced unless it is kept, and never what an option says', async ({
  page,
}) => {
  await openDrawing(page);
  const dialog = await exportDialog(page);
  const section = dialog.getByRole('region', { name: 'What looks like a secret' });
  await section.getByRole('heading', { name: '3 things look like secrets' }).waitFor();
  await section.getByRole('listitem').filter({ hasText: 'GitHub token' }).first().waitFor();
  await section.getByText('ORS_1, Arguments').waitFor();
  await expect.poll(() => section.textContent()).not.toContain(TOKEN);
  await expect
    .poll(() => section.getByRole('radio', { name: 'Replace with placeholders' }).isChecked())
    .toBe(true);
  const replaced = await written(page, dialog);
  expect(replaced).not.toContain(TOKEN);
  expect(replaced).not.toContain(SAID);

  await exportDialog(page);
  await section.getByRole('radio', { name: 'Leave as it is' }).click();
  await section.getByText('All of it is in the bundle in clear.', { exact: false }).waitFor();
  const kept = await written(page, dialog);
  expect(kept).toContain(TOKEN);
  expect(kept).not.toContain(SAID);

  await exportDialog(page);
  await section.getByRole('button', { name: 'Show' }).first().click();
  await inspector(page).getByRole('heading', { name: 'ORS_1', exact: true }).waitFor();
});

test('the question is in sight and can be answered in a low window', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 640 });
  await openDrawing(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const dialog = await exportDialog(page);
    const region = dialog.getByRole('region', { name: 'What looks like a secret' });
    const answers = [region.getByRole('radio').first(), region.getByRole('radio').last()];
    for (const control of [...answers, dialog.getByRole('button', { name: 'Export…' })])
      await expect.poll(() => isOnScreen(control)).toBe(true);
    await expect.poll(() => seriousIssues(page, '[role=dialog]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
});

function isOnScreen(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });
}

async function openDrawing(page: Page): Promise<void> {
  const draw = new Drawing('Pilot').state({
    description: `Look into the log with ${TOKEN}.`,
    hosts: { os: 'linux', osVersion: '8' },
  });
  const host = draw.add('host', 'box_1');
  draw.add('ors', 'ORS_1', {
    in: host,
    release: '8.1.400.64',
    options: { own: { passcode: SAID, where: 'https://example.net/hook?token=swordfish' } },
    properties: { commandLineArguments: `-app ORS_1 -token ${TOKEN}`, port: 7210 },
  });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('ControlOrMeta+o'),
  ]);
  const buffer = Buffer.from(encodeTopology(draw.document(), '1'));
  await chooser.setFiles({ name: 'pilot.stave', mimeType: 'application/json', buffer });
  await page.getByText('Pilot').first().waitFor();
  await checked(page);
}

async function exportDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page.getByRole('dialog', { name: 'Export configuration bundle' });
}

/** Writes the bundle and gives all its texts. */
async function written(page: Page, dialog: Locator): Promise<string> {
  await dialog.getByText('RUNBOOK.md').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export…' }).click(),
  ]);
  await dialog.waitFor({ state: 'detached' });
  const files = unzipSync(await readFile(await download.path()));
  return Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}
