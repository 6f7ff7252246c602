import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openApp, test } from '#test/e2e/support/app-test.ts';
import { goTo, inspector } from '#test/e2e/support/driving.ts';
import { dialog, drawPart, keepNode, palette, runCommand } from './shelf.ts';

test('a part is kept, drawn again under new names, and is there after a reload', async ({ page }) => {
  const board = await keepNode(page, 'Interaction node');
  await drawPart(page, 'Interaction node', 'host_x');
  await board.element('Host host_x').waitFor();
  await board.element('Interaction Server ixn_2, primary').waitFor();
  await board.element('Interaction Server ixn_2_b, backup').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await board.element('Host host_x').waitFor({ state: 'detached' });

  const source = palette(page).getByRole('button', { name: 'Interaction node' });
  await source.dragTo(board.canvas, { targetPosition: { x: 300, y: 320 } });
  await dialog(page).getByLabel('Host', { exact: true }).fill('host_y');
  await dialog(page).getByRole('button', { name: 'Draw it' }).click();
  await board.element('Host host_y').waitFor();

  await leaveDrawing(page);
  await page.reload();
  await palette(page).getByRole('button', { name: 'Interaction node' }).waitFor();
});

test('a part goes out to a file and comes back from it', async ({ page }) => {
  await keepNode(page, 'Interaction node');
  await runCommand(page, 'My library…');
  const list = dialog(page);
  await list.getByRole('button', { name: 'Rename Interaction node' }).click();
  await list.getByLabel('Name', { exact: true }).fill('Node of the lab');
  await list.getByRole('button', { name: 'Rename', exact: true }).click();
  await list.getByRole('heading', { name: 'Node of the lab' }).waitFor();

  const downloading = page.waitForEvent('download');
  await list.getByRole('button', { name: 'Export Node of the lab to a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Node of the lab.stave-part');
  const path = await download.path();
  expect(await readFile(path, 'utf8')).toContain('stave-library-item');

  await list.getByRole('button', { name: 'Delete Node of the lab' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await list.getByText('Nothing is kept yet').waitFor();
  await list.getByLabel('File with a part').setInputFiles({
    name: 'broken.stave-part',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('{"magic":"stave-lib'),
  });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close', exact: true }).last().click();
  await list.getByLabel('File with a part').setInputFiles({
    name: 'node.stave-part',
    mimeType: 'application/octet-stream',
    buffer: await readFile(path),
  });
  await list.getByRole('heading', { name: 'Node of the lab' }).waitFor();
});

test('of two windows that change one part, the later one is told and sees what is there', async ({
  page,
}) => {
  await keepNode(page, 'Interaction node');
  const other = await page.context().newPage();
  await openApp(other);
  const [list, listThere] = [dialog(page), dialog(other)];
  await runCommand(other, 'My library…');
  await listThere.getByRole('heading', { name: 'Interaction node' }).waitFor();

  await runCommand(page, 'My library…');
  await list.getByRole('button', { name: 'Rename Interaction node' }).click();
  await list.getByLabel('Name', { exact: true }).fill('Node of the lab');
  await list.getByRole('button', { name: 'Rename', exact: true }).click();
  await list.getByRole('heading', { name: 'Node of the lab' }).waitFor();

  await listThere.getByRole('button', { name: 'Rename Interaction node' }).click();
  await listThere.getByLabel('Name', { exact: true }).fill('Node of the plant');
  await listThere.getByRole('button', { name: 'Rename', exact: true }).click();
  await other.getByText(/another window has changed it/).waitFor();
  await listThere.getByRole('heading', { name: 'Node of the lab' }).waitFor();
});

test('what is drawn from an older version is flagged, explained and never changed', async ({ page }) => {
  await keepNode(page, 'Interaction node');
  await drawPart(page, 'Interaction node', 'host_x');
  await drawPart(page, 'Interaction node', 'host_y');
  await goTo(page, 'host_x');
  await inspector(page).getByLabel('Notes').fill('Two racks');
  await runCommand(page, 'My library…');
  await dialog(page)
    .getByRole('button', { name: 'Save the selection as a new version of Interaction node' })
    .click();
  await dialog(page).getByRole('button', { name: 'Save version 2' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await expect.poll(() => inspector(page).getByText('Outdated', { exact: true }).count()).toBe(0);

  await goTo(page, 'host_y');
  await inspector(page).getByText('Outdated', { exact: true }).waitFor();
  await expect.poll(() => inspector(page).getByLabel('Notes').inputValue()).toBe('');
  await inspector(page).getByRole('button', { name: 'See what changed' }).click();
  const outdated = dialog(page).getByRole('region', { name: 'Outdated in this drawing' });
  await outdated.getByText('host_y: notes becomes "Two racks".').waitFor();
  await outdated.getByRole('button', { name: 'Forget origin' }).click();
  await outdated.waitFor({ state: 'detached' });
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await inspector(page).getByRole('button', { name: 'Forget origin' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await inspector(page).getByText('Outdated', { exact: true }).waitFor();
});

test('an unreadable entry is told and can be taken away, and the rest is there', async ({ page }) => {
  await keepNode(page, 'Interaction node');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('stave-library');
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onsuccess = () => {
          const change = opening.result.transaction('items', 'readwrite');
          change.objectStore('items').put('{"magic":', 'spoilt');
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await leaveDrawing(page);
  await page.reload();
  const messages = page.getByRole('region', { name: 'Messages' });
  await messages.getByText('1 part of your library cannot be read.').waitFor();
  await palette(page).getByRole('button', { name: 'Interaction node' }).waitFor();
  await messages.getByRole('button', { name: 'Show' }).click();
  const broken = dialog(page).getByRole('region', { name: 'Unreadable parts' });
  await broken.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await broken.waitFor({ state: 'detached' });
});

/** What is drawn is not wanted any more, so that the next start has nothing to recover. */
async function leaveDrawing(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Alt+n');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Discard changes' }).click();
  await expect.poll(() => page.title()).toBe('Untitled - Stave');
}
