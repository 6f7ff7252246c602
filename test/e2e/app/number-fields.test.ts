// Numbers as people type them: understood, or refused whole with the reason and the value that holds meanwhile.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo, inspector } from '#test/e2e/support/driving.ts';

/** Types over what stands in a field, key by key: that is when "1" of "1.000" is a number for a moment. */
async function typeOver(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** What the document holds, seen in the field once an unaccepted text was taken back. */
async function heldAfterEscape(page: Page, field: Locator): Promise<string> {
  await field.focus();
  await page.keyboard.press('Escape');
  return field.inputValue();
}

test('a number of agents is whole, in digits, and never half of what was typed', async ({ page }) => {
  const panel = inspector(page);
  const agents = panel.getByLabel('Agents at once');
  for (const [text, shown] of [
    ['250', '250'],
    [' 7 ', '7'],
    ['１２０', '120'],
    ['007', '7'],
    ['', ''],
    ['250', '250'],
  ] as const) {
    await typeOver(page, agents, text);
    if (text === '') await page.keyboard.press('Backspace');
    await agents.blur();
    await expect.poll(() => agents.inputValue()).toBe(shown);
  }
  for (const [text, reason] of [
    ['1.000', 'Enter thousands without a sign between them: 1000. Until then it is 250.'],
    ['1,5', 'Enter a whole number, without decimals. Until then it is 250.'],
    ['0x10', 'Enter a whole number in digits, such as 120. Until then it is 250.'],
    ['1e3', 'Enter a whole number in digits, such as 120. Until then it is 250.'],
    ['-0', 'Enter 0 without a sign. Until then it is 250.'],
    ['10000000', 'Enter 1000000 or less. Until then it is 250.'],
  ] as const) {
    await typeOver(page, agents, text);
    await panel.getByRole('alert').getByText(reason, { exact: true }).waitFor();
    await expect.poll(() => agents.inputValue()).toBe(text);
    await expect.poll(() => heldAfterEscape(page, agents)).toBe('250');
  }
});

test('options and counts by name take the same numbers', async ({ page }) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  const panel = inspector(page);
  await page.locator('.react-flow__node[aria-label^="Licence file"]').first().focus();
  await page.keyboard.press('Enter');
  const count = panel.getByRole('textbox', { name: 'ics_multi_media_agent_seat', exact: true });
  const before = await count.inputValue();
  await typeOver(page, count, '1.5');
  await panel.getByText(`without decimals. Until then it is ${before}.`).waitFor();
  await expect.poll(() => heldAfterEscape(page, count)).toBe(before);

  await goTo(page, 'ixn_1');
  await panel.getByRole('tab', { name: 'Options' }).click();
  await panel.getByLabel('Search options').fill('routing-timeout');
  const option = panel.getByRole('textbox', { name: 'routing-timeout' });
  await typeOver(page, option, '６00 ');
  await option.blur();
  await expect.poll(() => option.inputValue()).toBe('600');
  await typeOver(page, option, '1e2');
  await panel.getByText('Enter a whole number in digits').waitFor();
  await expect.poll(() => heldAfterEscape(page, option)).toBe('600');
});

test('the form of a template says what is wrong with a number', async ({ page }) => {
  await page.getByRole('button', { name: 'Start from an example' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Suggested Interaction Server cluster' }).first().click();
  await dialog.getByLabel('Seats asked by each node').fill('1.000');
  await dialog.getByRole('alert').getByText('without a sign between them: 1000.').first().waitFor();
});
