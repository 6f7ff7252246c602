import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { fingerOf, middleOf, type Point, type Toucher } from '#test/e2e/support/touching.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

test.override({
  pageOptions: { viewport: { width: 1440, height: 900 }, hasTouch: true, reducedMotion: 'reduce' },
});

test('a row of the palette is dragged onto the canvas with a finger, and drawn where it is let go', async ({
  page,
}) => {
  const board = new DrawingBoard(page);
  const finger = fingerOf(await page.context().newCDPSession(page));
  await dragRow(page, finger, 'Host');
  await board.element('Host host_1').waitFor();
  await dragRow(page, finger, 'Orchestration Server', middleOf(await boxOf(board.element('Host host_1'))));
  await board.expectInside('Orchestration Server ors_1', 'Host host_1');
  await expect.poll(() => board.canvas.locator('.react-flow__node').count()).toBe(2);
});

async function dragRow(page: Page, finger: Toucher, name: string, to?: Point): Promise<void> {
  const row = page
    .getByRole('complementary', { name: 'Components' })
    .getByRole('button', { name, exact: true });
  await row.scrollIntoViewIfNeeded();
  const from = middleOf(await boxOf(row));
  const end = to ?? middleOf(await boxOf(page.getByRole('main', { name: 'Drawing' })));
  await finger.down(from);
  for (const part of [0.1, 0.4, 0.7, 1])
    await finger.move({
      x: from.x + (end.x - from.x) * part,
      y: from.y + (end.y - from.y) * Math.max(0, part - 0.1) * (1 / 0.9),
    });
  await finger.up();
}
