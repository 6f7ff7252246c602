import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { seriousIssues } from '#test/e2e/support/axe.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

test('a deployment is drawn, connected and paired with the keyboard alone', async ({ page }) => {
  const board = new DrawingBoard(page);
  await page.getByLabel('Search components').focus();
  await page.keyboard.type('host');
  await board.press('Enter');
  await board.element('Host host_1').waitFor();
  for (const query of ['ors', 'urs']) {
    await page.getByLabel('Search components').fill(query);
    await board.press('Enter');
  }
  await board.element('Universal Routing Server urs_1').waitFor();
  await board.expectInside('Orchestration Server ors_1', 'Host host_1');
  await board.expectInside('Universal Routing Server urs_1', 'Host host_1');

  await board.element('Host host_1').focus();
  await board.press('ArrowRight', 'Enter', 'Control+ArrowRight', 'Space', 'Control+l');
  await expect.poll(() => board.connections().count()).toBe(1);
  await expect.poll(() => board.connections().getAttribute('aria-label')).toContain('ors_1 to urs_1');

  await board.element('Orchestration Server ors_1').focus();
  await board.press('Enter', 'Control+Shift+p');
  await board.element('Orchestration Server ors_1_b, backup').waitFor();
  await expect.poll(() => board.pairs().count()).toBe(1);
});

test('a pair is found by typing it', async ({ page }) => {
  const board = new DrawingBoard(page);
  await page.getByLabel('Search components').fill('urs pair');
  await board.press('Enter');
  await board.element('Universal Routing Server urs_1, primary').waitFor();
  await board.element('Universal Routing Server urs_1_b, backup').waitFor();
});

test('arrow keys move what is selected, as one step to undo, and Escape lets go', async ({ page }) => {
  const board = new DrawingBoard(page);
  await page.getByLabel('Search components').fill('stat server');
  await board.press('Enter');
  const card = board.element('Stat Server stat_1');
  await card.focus();
  const before = await boxOf(card);
  await board.press('Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown');
  await expect.poll(async () => (await boxOf(card)).x).toBeGreaterThan(before.x);
  await expect.poll(async () => (await boxOf(card)).y).toBeGreaterThan(before.y);
  await board.press('Control+z');
  await expect.poll(() => boxOf(card)).toEqual(before);
  await card.focus();
  await board.press('Enter');
  await board.element('Stat Server stat_1, selected').or(board.canvas.locator('.selected')).first().waitFor();
  await board.press('Escape');
  await expect.poll(() => board.canvas.locator('.react-flow__node.selected').count()).toBe(0);
});

test('the context menu opens by keyboard and offers what makes sense', async ({ page }) => {
  const board = new DrawingBoard(page);
  await page.getByLabel('Search components').fill('stat server');
  await board.press('Enter');
  await board.element('Stat Server stat_1').focus();
  await board.press('Enter', 'Shift+F10');
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: 'Make a pair' }).waitFor();
  await expect.poll(() => menu.getByRole('menuitem', { name: 'Swap primary and backup' }).count()).toBe(0);
  await menu.getByRole('menuitem', { name: 'Duplicate' }).click();
  await board.element('Stat Server stat_2').waitFor();
});

test('tidying up keeps what was placed by hand, and moves it when told to', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Orchestration Server', { x: 200, y: 100 });
  await board.drop('Universal Routing Server', { x: 230, y: 240 });
  await board.drawConnection('Orchestration Server ors_1', 'Universal Routing Server urs_1');
  await board.press('Escape');
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await page.getByRole('button', { name: 'Move them too' }).click();
  await expect
    .poll(async () => {
      const ors = await boxOf(board.element('Orchestration Server ors_1'));
      const urs = await boxOf(board.element('Universal Routing Server urs_1'));
      return Math.abs(ors.y - urs.y);
    })
    .toBeLessThan(1);
});

test('canvas and palette have no accessibility defects that a machine can find', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 200, y: 100 });
  await board.dropInto('Orchestration Server, pair', 'Host host_1');
  await board.element('Orchestration Server ors_1,').waitFor();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    expect(await seriousIssues(page, 'main'), `drawing, ${scheme}`).toEqual([]);
    expect(await seriousIssues(page, '[aria-label="Components"]'), `palette, ${scheme}`).toEqual([]);
  }
});
