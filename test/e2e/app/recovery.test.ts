// A window that breaks down loses next to nothing: the next one offers what was recorded.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { openApp, test } from '#test/e2e/support/app-test.ts';
import { elementsRecorded, nextWindow, recorded, spoilRecords } from '#test/e2e/support/recovery-records.ts';

const HOST = 'Host host_1';

test('what was drawn before a window broke down is recovered, and saved it is offered no more', async ({
  page,
}) => {
  await draw(page);
  const next = await nextWindow(page);
  const question = offer(next);
  await question.waitFor();
  await expect.poll(() => question.textContent()).toContain('Precious');
  await question.getByRole('button', { name: 'Recover' }).click();
  const host = new DrawingBoard(next).element(HOST);
  await host.waitFor();
  await expect.poll(() => host.evaluate((node) => node === document.activeElement)).toBe(true);
  await expect.poll(() => next.title()).toBe('• Precious - Stave');

  await Promise.all([next.waitForEvent('download'), next.keyboard.press('ControlOrMeta+s')]);
  await next.getByText('Saved', { exact: true }).waitFor();
  await expect.poll(() => recorded(next)).toEqual([]);
  await openApp(await nextWindow(next));
});

test('recovered work is recorded again: breaking down twice loses nothing', async ({ page }) => {
  await draw(page);
  const second = await nextWindow(page);
  await offer(second).getByRole('button', { name: 'Recover' }).click();
  await new DrawingBoard(second).element(HOST).waitFor();
  await expect.poll(() => recorded(second)).toEqual(['Precious']);
  const third = await nextWindow(second);
  await offer(third).getByRole('button', { name: 'Recover' }).click();
  await new DrawingBoard(third).element(HOST).waitFor();
});

test('it is offered until it is decided upon, and then no more', async ({ page }) => {
  await draw(page);
  const second = await nextWindow(page);
  await offer(second).getByRole('button', { name: 'Not now' }).click();
  await offer(second).waitFor({ state: 'detached' });
  const third = await nextWindow(second);
  await offer(third).getByRole('button', { name: 'Discard' }).click();
  await offer(third).waitFor({ state: 'detached' });
  await expect.poll(() => recorded(third)).toEqual([]);
  await openApp(await nextWindow(third));
});

test('the work of a window that lives is not offered to another', async ({ page }) => {
  await draw(page);
  const other = await page.context().newPage();
  await openApp(other);
  // The lock of the living window is what keeps the other from offering its work.
  await expect.poll(() => heldLocks(other)).toBe(1);
  await expect.poll(() => offer(other).count()).toBe(0);
  await page.close();
  const next = await nextWindow(other);
  await offer(next).waitFor();
});

test('a record that cannot be read is told, and saved as a file it is gone', async ({ page }) => {
  await draw(page);
  await spoilRecords(page);
  const next = await nextWindow(page);
  const problem = next.getByRole('alertdialog', { name: 'Unsaved changes cannot be recovered' });
  const [download] = await Promise.all([
    next.waitForEvent('download'),
    problem.getByRole('button', { name: 'Save as a file…' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Precious damaged.stave');
  await expect.poll(() => recorded(next)).toEqual([]);
});

async function draw(page: Page): Promise<void> {
  await page.getByLabel('Name of the topology').fill('Precious');
  await page.keyboard.press('Enter');
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 200, y: 120 });
  await board.element(HOST).waitFor();
  await expect.poll(() => elementsRecorded(page, 'host')).toBe(1);
}

function offer(page: Page): Locator {
  return page.getByRole('alertdialog', { name: 'Recover unsaved changes?' });
}

function heldLocks(page: Page): Promise<number> {
  return page.evaluate(async () => (await navigator.locks.query()).held?.length ?? 0);
}
