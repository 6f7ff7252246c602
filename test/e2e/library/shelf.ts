// What the tests of names and the library do, in the words of a user.
import type { Locator, Page } from 'playwright-core';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';

export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').fill(label);
  await page.getByRole('option', { name: label }).first().waitFor();
  await page.keyboard.press('Enter');
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

export function palette(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Components' });
}

/** Draws a host with a pair of Interaction Servers and keeps it under this name. */
export async function keepNode(page: Page, name: string): Promise<DrawingBoard> {
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 200, y: 60 });
  await board.element('Host host_1').waitFor();
  await board.dropInto('Interaction Server, pair', 'Host host_1');
  await board.element('Interaction Server ixn_1, primary').waitFor();
  await board.element('Host host_1').click({ position: { x: 50, y: 14 } });
  await runCommand(page, 'Save selection to library…');
  await dialog(page).getByLabel('Name', { exact: true }).fill(name);
  await dialog(page)
    .getByRole('img', { name: `Picture of ${name}` })
    .waitFor();
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await palette(page).getByRole('button', { name }).waitFor();
  return board;
}

/** Draws a part from the palette with a name for its host. */
export async function drawPart(page: Page, name: string, host: string): Promise<void> {
  await page.keyboard.press('Escape');
  await palette(page).getByRole('button', { name }).press('Enter');
  await dialog(page).getByLabel('Host', { exact: true }).fill(host);
  await dialog(page).getByRole('button', { name: 'Draw it' }).click();
  await dialog(page).waitFor({ state: 'detached' });
}
