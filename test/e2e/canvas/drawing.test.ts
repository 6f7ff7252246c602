import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

test('an element is dropped from the palette, named, and drawn into the place under it', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Data center', { x: 320, y: 80 });
  await board.element('Data center dc_1').waitFor();
  await board.dropInto('Host', 'Data center dc_1');
  await board.element('Host host_1').waitFor();
  await board.expectInside('Host host_1', 'Data center dc_1');
  await board.dropInto('Orchestration Server', 'Host host_1');
  await board.element('Orchestration Server ors_1').waitFor();
  await board.expectInside('Orchestration Server ors_1', 'Host host_1');
  await board.expectInside('Host host_1', 'Data center dc_1');
});

test('a pair lands on two free hosts of a data center, otherwise side by side', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Data center', { x: 330, y: 60 });
  await board.dropInto('Host', 'Data center dc_1', { x: 140, y: 80 });
  await board.element('Host host_1').waitFor();
  await board.dropInto('Host', 'Data center dc_1', { x: 400, y: 80 });
  await board.element('Host host_2').waitFor();
  await board.dropInto('Interaction Server, pair', 'Data center dc_1', { x: 140, y: 250 });
  await board.element('Interaction Server ixn_1, primary').waitFor();
  await board.expectInside('Interaction Server ixn_1, primary', 'Host host_1');
  await board.expectInside('Interaction Server ixn_1_b, backup', 'Host host_2');
  await expect.poll(() => board.pairs().count()).toBe(1);

  await board.press('Control+z');
  await board.element('Interaction Server ixn_1').waitFor({ state: 'detached' });
  await board.dropInto('Interaction Server, pair', 'Host host_1');
  await board.element('Interaction Server ixn_1, primary').waitFor();
  await board.expectInside('Interaction Server ixn_1, primary', 'Host host_1');
  await board.expectInside('Interaction Server ixn_1_b, backup', 'Host host_1');
});

test('what may not stand somewhere is refused with the reason', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 200, y: 120 });
  await board.element('Host host_1').waitFor();
  await board.dropInto('ORS cluster', 'Host host_1');
  await board.notice(/An ORS cluster cannot stand in host_1\./).waitFor();
  await expect.poll(() => board.element('ORS cluster').count()).toBe(0);
});

test('an element is dragged into another place and out again, and undo takes it back', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 160, y: 120 });
  await board.drop('Host', { x: 520, y: 120 });
  await board.dropInto('Stat Server', 'Host host_1');
  await board.element('Stat Server stat_1').waitFor();
  const target = await boxOf(board.element('Host host_2'));
  await board.move('Stat Server stat_1', { x: target.x + 80, y: target.y + 70 });
  await board.expectInside('Stat Server stat_1', 'Host host_2');

  await board.press('Control+z');
  await board.expectInside('Stat Server stat_1', 'Host host_1');
  await board.press('Control+Shift+z');
  await board.expectInside('Stat Server stat_1', 'Host host_2');
  await board.press('Control+z');
  await board.expectInside('Stat Server stat_1', 'Host host_1');
  await board.press('Control+y');
  await board.expectInside('Stat Server stat_1', 'Host host_2');
});

test('elements are renamed in place, and a name that is taken is refused', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Stat Server', { x: 200, y: 80 });
  await board.drop('Stat Server', { x: 200, y: 200 });
  await board.element('Stat Server stat_1').dblclick();
  await page.getByLabel('Name of stat_1').fill('stat_berlin');
  await board.press('Enter');
  await board.element('Stat Server stat_berlin').waitFor();

  await board.element('Stat Server stat_2').click();
  await board.press('F2');
  await page.getByLabel('Name of stat_2').fill('stat_berlin');
  await board.press('Enter');
  await page
    .getByRole('alert')
    .getByText(/There is another stat_berlin/)
    .waitFor();
  await board.press('Escape');
  await expect.poll(() => board.element('Stat Server stat_2').count()).toBe(1);
});

test('copies keep pairs and connections, and take names of their own', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 160, y: 90 });
  await board.dropInto('Orchestration Server, pair', 'Host host_1');
  await board.element('Orchestration Server ors_1,').waitFor();
  await board.dropInto('Universal Routing Server', 'Host host_1', { x: 100, y: 110 });
  await board.drawConnection('Orchestration Server ors_1,', 'Universal Routing Server urs_1');
  await expect.poll(() => board.connections().count()).toBe(1);

  await board.element('Host host_1').click({ position: { x: 60, y: 14 } });
  await board.press('Control+c', 'Control+v');
  await board.element('Host host_2').waitFor();
  await board.expectInside('Orchestration Server ors_2,', 'Host host_2');
  await board.expectInside('Orchestration Server ors_2_b,', 'Host host_2');
  await expect.poll(() => board.connections().count()).toBe(2);
  await expect.poll(() => board.pairs().count()).toBe(2);

  await board.press('Control+d');
  await board.element('Host host_3').waitFor();
  await board.press('Delete');
  await board.element('Host host_3').waitFor({ state: 'detached' });
  await expect.poll(() => board.element('Orchestration Server ors_3').count()).toBe(0);
});
