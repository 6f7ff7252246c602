import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

test.override({
  pageOptions: { viewport: { width: 1440, height: 900 }, hasTouch: true, reducedMotion: 'reduce' },
});

test('a row of the palette is dragged onto the canvas with a finger, and drawn where it is let go', async ({
  page,
}) => {
  const board = new DrawingBoard(page);
  const finger = await page.context().newCDPSession(page);
  await dragRow(page, finger, 'Host');
  await board.element('Host host_1').waitFor();
  await dragRow(page, finger, 'Orchestration Server', middleOf(await boxOf(board.element('Host host_1'))));
  await board.expectInside('Orchestration Server ors_1', 'Host host_1');
  await expect.poll(() => board.canvas.locator('.react-flow__node').count()).toBe(2);
});

async function dragRow(page: Page, finger: CDPSession, name: string, to?: Point): Promise<void> {
  const row = page
    .getByRole('complementary', { name: 'Components' })
    .getByRole('button', { name, exact: true });
  await row.scrollIntoViewIfNeeded();
  const from = middleOf(await boxOf(row));
  const end = to ?? middleOf(await boxOf(page.getByRole('main', { name: 'Drawing' })));
  await touch(finger, 'touchStart', from);
  for (const part of [0.1, 0.4, 0.7, 1])
    await touch(finger, 'touchMove', {
      x: from.x + (end.x - from.x) * part,
      y: from.y + (end.y - from.y) * Math.max(0, part - 0.1) * (1 / 0.9),
    });
  await touch(finger, 'touchEnd');
}

async function touch(
  finger: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...touchPoints: Point[]
): Promise<void> {
  await finger.send('Input.dispatchTouchEvent', { type, touchPoints });
}

function middleOf({ x, y, width, height }: Point & { width: number; height: number }): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
