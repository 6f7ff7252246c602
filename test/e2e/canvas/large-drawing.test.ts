// A drawing of more elements than can be mounted: it is painted, worked on as any other, and long work can be stopped.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { checked, inspector } from '#test/e2e/support/driving.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

const COLUMNS = 25;
const HOSTS = 625;
const STEP = { x: 300, y: 180 };

/** Rows of hosts with a connected application each. */
function largeFile(): { name: string; mimeType: string; buffer: Buffer } {
  const drawing = new Drawing('Large');
  let before: string | undefined;
  for (let index = 0; index < HOSTS; index += 1) {
    const position = { x: (index % COLUMNS) * STEP.x, y: Math.floor(index / COLUMNS) * STEP.y };
    const host = drawing.add('host', `host_${String(index)}`, { position });
    const app = drawing.add('ors', `ors_${String(index)}`, { in: host, position: { x: 20, y: 56 } });
    if (before !== undefined) drawing.connect(before, app);
    before = app;
  }
  const buffer = Buffer.from(encodeTopology(drawing.document(), '1'));
  return { name: 'large.stave', mimeType: 'application/json', buffer };
}

async function openLarge(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('ControlOrMeta+o'),
  ]);
  await chooser.setFiles(largeFile());
}

/** Moves the pointer over what is painted at a point of the window, until it is there to be taken hold of. */
async function pointAt({ page, canvas }: DrawingBoard, x: number, y: number): Promise<void> {
  await expect
    .poll(async () => {
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
      return canvas.locator('.react-flow__node').count();
    })
    .toBe(1);
}

/** Keeps the worker that prepares edits busy until it is ended. */
function keepBusy(page: Page): void {
  const worker = page.workers().find((one) => one.url().includes('edit.worker'));
  if (worker === undefined) throw new Error('No worker prepares edits.');
  const forEver = worker.evaluate(() => {
    for (;;);
  });
  forEver.catch(() => undefined);
}

test('a large drawing is painted and picked from, and pasting it can be stopped and is undone in one step', async ({
  page,
}) => {
  const board = new DrawingBoard(page);
  const status = page.getByRole('contentinfo');
  await openLarge(page);
  await status.getByText('1250 elements').waitFor();
  await checked(page);
  expect(await board.canvas.locator('.react-flow__node').all()).toHaveLength(0);

  // The drawing fits the window: its middle is that of the canvas, and there stands the application of the middle host.
  const canvas = await boxOf(board.canvas);
  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2];
  await pointAt(board, x, y);
  const picked = board.canvas.locator('.react-flow__node');
  await picked.click();
  await expect.poll(() => picked.getAttribute('class')).toContain('selected');
  await inspector(page).getByRole('heading', { name: 'ors_312', exact: true }).waitFor();

  await board.press('ControlOrMeta+a', 'ControlOrMeta+c');
  await status.getByText('1250 selected').waitFor();
  keepBusy(page);
  await board.press('ControlOrMeta+v');
  await page.getByRole('progressbar', { name: 'Pasting' }).waitFor();
  await board.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await board.notice('Nothing has changed').waitFor({ state: 'attached' });
  await status.getByText('1250 elements').waitFor();
  await status.getByText('1250 selected').waitFor();

  await board.press('ControlOrMeta+v');
  await status.getByText('2500 elements').waitFor();
  await status.getByText('625 selected').waitFor();
  await board.press('ControlOrMeta+z');
  await status.getByText('1250 elements').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});

test('a selection frame catches what is painted, and dragging one element moves all of it in one step', async ({
  page,
}) => {
  const board = new DrawingBoard(page);
  const status = page.getByRole('contentinfo');
  await openLarge(page);
  await status.getByText('1250 elements').waitFor();
  await checked(page);
  // Around the drawing, but away from the border, where the view would follow the frame.
  await board.press('ControlOrMeta+-');
  const canvas = await boxOf(board.canvas);
  await page.keyboard.down('Shift');
  await page.mouse.move(canvas.x + 50, canvas.y + 50);
  await page.mouse.down();
  await page.mouse.move(canvas.x + canvas.width - 50, canvas.y + canvas.height - 50, { steps: 4 });
  await status.getByText('1250 selected').waitFor();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await status.getByText('1250 selected').waitFor();

  const [x, y] = [canvas.x + canvas.width / 2, canvas.y + canvas.height / 2];
  await pointAt(board, x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 8, { steps: 5 });
  await page.mouse.up();
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText('Move 625 elements')
    .waitFor({ state: 'attached' });
  await status.getByText('1250 selected').waitFor();
  await board.press('ControlOrMeta+z');
  await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});

test('a large drawing is looked at from near: what is in sight can be taken hold of', async ({ page }) => {
  const board = new DrawingBoard(page);
  await openLarge(page);
  await page.getByRole('contentinfo').getByText('1250 elements').waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').fill('ors_217');
  await page.getByRole('option', { name: 'ors_217' }).first().waitFor();
  await page.keyboard.press('Enter');
  const element = board.element('Orchestration Server ors_217');
  await element.waitFor();
  await board.element('Orchestration Server ors_218').waitFor();
  await board.connections().first().waitFor({ state: 'attached' });
  expect(await board.canvas.locator('.react-flow__node').all()).not.toHaveLength(1250);
  const before = await boxOf(element);
  await element.focus();
  await board.press('ArrowRight', 'ArrowRight');
  await expect.poll(async () => (await boxOf(element)).x).toBeGreaterThan(before.x);
});
