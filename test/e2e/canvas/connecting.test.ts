import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

test('a legal connection is drawn from edge to element; while dragging, the others step back', async ({
  page,
}) => {
  const board = new DrawingBoard(page);
  await board.drop('Orchestration Server', { x: 160, y: 100 });
  await board.drop('Universal Routing Server', { x: 520, y: 100 });
  await board.drop('Database', { x: 520, y: 260 });
  const ors = board.element('Orchestration Server ors_1');
  await ors.hover();
  const handle = await boxOf(ors.locator('.react-flow__handle-right'));
  const target = await boxOf(board.element('Universal Routing Server urs_1'));
  await page.mouse.move(handle.x + 6, handle.y + 6);
  await page.mouse.down();
  await page.mouse.move(target.x - 60, target.y + 20, { steps: 4 });
  await expect.poll(() => opacity(board, 'Database')).toBeLessThan(0.5);
  await expect.poll(() => opacity(board, 'Universal Routing Server urs_1')).toBe(1);
  await page.mouse.move(target.x + 40, target.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => board.connections().count()).toBe(1);
  await expect
    .poll(() => board.connections().getAttribute('aria-label'))
    .toContain('ors_1 to urs_1, connection');
});

test('an illegal connection tells why, and offers the piece that is missing in between', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Orchestration Server', { x: 160, y: 100 });
  await board.drop('Redis node', { x: 520, y: 100 });
  await board.drawConnection('Orchestration Server ors_1', 'Redis node');
  await board.notice(/supports Redis only as a Redis Cluster/).waitFor();
  await expect.poll(() => board.connections().count()).toBe(0);
  await page.getByRole('button', { name: 'Add Redis Cluster in between' }).click();
  await board.element('Redis Cluster').waitFor();
  await expect.poll(() => board.connections().count()).toBe(2);
});

test('a connection drawn from server to client can be turned round', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Universal Routing Server', { x: 160, y: 100 });
  await board.drop('Orchestration Server', { x: 520, y: 100 });
  await board.drawConnection('Universal Routing Server urs_1', 'Orchestration Server ors_1');
  await board.notice(/the other way round/).waitFor();
  await page.getByRole('button', { name: 'Connect the other way' }).click();
  await expect.poll(() => board.connections().count()).toBe(1);
  await expect.poll(() => board.connections().getAttribute('aria-label')).toContain('ors_1 to urs_1');
});

test('an end of a connection is led to another element', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Orchestration Server', { x: 160, y: 100 });
  await board.drop('Universal Routing Server', { x: 520, y: 100 });
  await board.drop('Universal Routing Server', { x: 520, y: 260 });
  await board.drawConnection('Orchestration Server ors_1', 'Universal Routing Server urs_1');
  await expect.poll(() => board.connections().count()).toBe(1);
  const line = await boxOf(board.connections().locator('.react-flow__edge-path'));
  await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
  const grip = await boxOf(board.canvas.locator('[data-end="to"]'));
  const target = await boxOf(board.element('Universal Routing Server urs_2'));
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 30, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => board.connections().getAttribute('aria-label')).toContain('ors_1 to urs_2');
});

test('places are linked: a LAN within a site, a WAN between sites', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.press('Control+j');
  await board.drop('Site', { x: 330, y: 40 });
  await board.dropInto('Host', 'Site site_1', { x: 140, y: 80 });
  await board.element('Host host_1').waitFor();
  await board.dropInto('Host', 'Site site_1', { x: 420, y: 80 });
  await board.element('Host host_2').waitFor();
  await board.drawConnection('Host host_1', 'Host host_2');
  await board.canvas.getByText('LAN 1').waitFor();
  await board.drop('Site', { x: 330, y: 480 });
  await board.element('Site site_2').waitFor();
  await board.drawConnection('Site site_1', 'Site site_2');
  await board.canvas.getByText('WAN 1').waitFor();
  await expect.poll(() => board.links().count()).toBe(2);
});

async function opacity(board: DrawingBoard, name: string): Promise<number> {
  return board
    .element(name)
    .locator('> div')
    .first()
    .evaluate((node) => Number(getComputedStyle(node).opacity));
}
