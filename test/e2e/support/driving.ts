// What a person does in the app, in few words.
import type { Locator, Page } from 'playwright-core';

/** Draws an example from the gallery and waits until it is on the canvas and checked. */
export async function drawExample(
  page: Page,
  title: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: title }).first().click();
  for (const [label, text] of Object.entries(fields)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: 'Draw it' }).click();
  await dialog.waitFor({ state: 'detached' });
  await checked(page);
}

/** A cluster whose nodes ask for 120 licences of 100. */
export function drawOvercommitted(page: Page): Promise<void> {
  return drawExample(page, 'Suggested Interaction Server cluster', { 'Seats asked by each node': '30' });
}

/** Waits until the engine has answered for the document as it is. */
export async function checked(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('Up to date').waitFor();
}

/** Selects an element through the command palette. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('heading', { name, exact: true }).waitFor();
}

export function inspector(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Inspector' });
}

export function problems(page: Page): Locator {
  return page.getByRole('region', { name: 'Analysis' });
}
