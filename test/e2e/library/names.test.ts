import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo, inspector } from '#test/e2e/support/driving.ts';

test('new elements are named by the pattern, which says what is wrong with it', async ({ page }) => {
  const pattern = inspector(page).getByLabel('Pattern', { exact: true });
  await pattern.fill('{stem}');
  await inspector(page).getByText('The pattern needs {n}').waitFor();
  await pattern.fill('{nobody}_{n}');
  await inspector(page).getByText('There is no {nobody}').waitFor();
  await pattern.fill('lab_{stem}_{n}');
  await inspector(page).getByLabel('Backup suffix').fill('_bk');
  await inspector(page).getByRole('status', { name: 'Preview of names' }).getByText('lab_ixn_1_bk').waitFor();

  const board = new DrawingBoard(page);
  await board.drop('Stat Server', { x: 200, y: 60 });
  await board.element('Stat Server lab_stat_1').waitFor();
  await board.drop('Interaction Server, pair', { x: 240, y: 200 });
  await board.element('Interaction Server lab_ixn_1, primary').waitFor();
  await board.element('Interaction Server lab_ixn_1_bk, backup').waitFor();
});

test('a new name changes what refers to the element, in one step that can be undone', async ({ page }) => {
  await drawExample(page, 'Voice and eServices with ORS');
  await goTo(page, 'ors_1');
  const panel = inspector(page);
  const name = panel.getByLabel('Name', { exact: true });
  const called = (text: string) =>
    page.getByRole('main').locator(`.react-flow__node[aria-label*=" ${text}"]`);
  await name.fill('ors_north');
  await panel.getByRole('button', { name: 'Also changes 1 place' }).click();
  await panel.getByText('Name of ors_1').waitFor();
  await expect.poll(() => called('ors_north').count()).toBe(0);
  await name.press('Enter');
  await panel.getByRole('heading', { name: 'ors_north' }).waitFor();
  await called('ors_north').nth(1).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await panel.getByRole('heading', { name: 'ors_1' }).waitFor();
  await called('ors_north').first().waitFor({ state: 'detached' });

  await name.fill('ors_2');
  await panel
    .getByText(/There is another ors_2/)
    .first()
    .waitFor();
  await name.press('Escape');
  await expect.poll(() => name.inputValue()).toBe('ors_1');
  await name.fill('ors south');
  await panel.getByText('The vendor advises against spaces in names').waitFor();
  await name.press('Escape');
});

test('a backup follows the name of its primary unless it is told not to', async ({ page }) => {
  const board = new DrawingBoard(page);
  await board.drop('Interaction Server, pair', { x: 240, y: 120 });
  await board.element('Interaction Server ixn_1, primary').dblclick();
  const field = page.getByLabel('Name of ixn_1', { exact: true });
  await field.fill('ixn_a');
  await field.press('Enter');
  await board.element('Interaction Server ixn_a_b, backup').waitFor();
  await board.element('Interaction Server ixn_a, primary').dblclick();
  await page.getByLabel('Name of ixn_a', { exact: true }).fill('ixn_c');
  await page.getByRole('checkbox', { name: 'Rename its backup ixn_a_b too' }).click();
  await page.getByLabel('Name of ixn_a', { exact: true }).press('Enter');
  await board.element('Interaction Server ixn_c, primary').waitFor();
  await expect.poll(() => board.element('Interaction Server ixn_a_b, backup').count()).toBe(1);

  await board.press('F2');
  await page.getByLabel('Name of ixn_c', { exact: true }).fill('given_up');
  await board.press('Escape');
  await expect.poll(() => board.element('Interaction Server ixn_c, primary').count()).toBe(1);
});
