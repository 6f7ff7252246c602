import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, drawOvercommitted, goTo, inspector } from '#test/e2e/support/driving.ts';

test('an element is renamed in one step to undo, and never to an illegal name', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  await goTo(page, 'ixn');
  const name = inspector(page).getByLabel('Name', { exact: true });
  await name.fill('');
  await inspector(page).getByText('A name cannot be empty.').waitFor();
  await expect
    .poll(() => inspector(page).getByRole('heading', { name: 'ixn', exact: true }).isVisible())
    .toBe(true);
  await name.fill('ixn_main');
  await name.press('Enter');
  await page.getByRole('main').getByText('ixn_main', { exact: true }).waitFor();
  await name.fill('ixn_main_b');
  await inspector(page)
    .getByText(/There is another ixn_main_b/)
    .first()
    .waitFor();
  await name.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await inspector(page).getByRole('heading', { name: 'ixn', exact: true }).waitFor();
  await expect.poll(() => name.inputValue()).toBe('ixn');
});

test('options show their defaults, are checked by shape, and keep what the catalogue does not know', async ({
  page,
}) => {
  await drawExample(page, 'One Interaction Server');
  await goTo(page, 'ixn');
  const panel = inspector(page);
  await panel.getByRole('tab', { name: 'Options' }).click();
  await panel.getByLabel('Search options').fill('routing-timeout');
  const value = panel.getByRole('textbox', { name: 'routing-timeout' });
  await expect.poll(() => value.getAttribute('placeholder')).toBe('720');
  await value.fill('soon');
  await panel.getByText('Enter a whole number in digits').waitFor();
  await value.fill('600');
  await panel.getByRole('button', { name: 'Take routing-timeout back' }).click();
  await expect.poll(() => value.inputValue()).toBe('');

  await panel.getByRole('button', { name: 'Add an option of your own' }).click();
  const form = panel.getByRole('form', { name: 'Add an option' });
  await form.getByLabel('Section').fill('own');
  await form.getByLabel('Option', { exact: true }).fill('my-option');
  await form.getByLabel('Value').fill('42');
  await form.getByRole('button', { name: 'Add' }).click();
  await panel.getByLabel('Search options').fill('my-option');
  await expect.poll(() => panel.getByRole('textbox', { name: 'my-option' }).inputValue()).toBe('42');

  await panel.getByRole('button', { name: 'Add an option of your own' }).click();
  await form.getByLabel('Section').fill('OWN');
  await form.getByLabel('Option', { exact: true }).fill('My-Option');
  await form.getByText('has this option in its Options as "own/my-option"').waitFor();
  await form.getByRole('button', { name: 'Show it' }).click();
  await form.waitFor({ state: 'detached' });
  await expect.poll(() => panel.getByLabel('Search options').inputValue()).toBe('My-Option');
  await panel.getByRole('button', { name: 'Remove my-option' }).click();
  await panel.getByText('No option matches').waitFor();
});

test('a pair is swapped and taken apart, and connections can be followed and removed', async ({ page }) => {
  await drawOvercommitted(page);
  await goTo(page, 'ixn_1');
  const panel = inspector(page);
  await panel.getByRole('button', { name: 'Pair: this is the primary' }).waitFor();
  await panel.getByRole('button', { name: 'Swap primary and backup' }).click();
  await panel.getByRole('button', { name: 'Pair: this is the backup' }).waitFor();
  await panel.getByRole('button', { name: 'Unpair' }).click();
  await panel.getByText('It stands alone').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();

  await panel.getByRole('tab', { name: 'Connections' }).click();
  await panel.getByRole('button', { name: 'ixn_1_dap', exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Delete the connection with ixn_1_dap' }).click();
  await panel.getByRole('button', { name: 'ixn_1_dap', exact: true }).waitFor({ state: 'detached' });
  await panel.getByRole('combobox', { name: 'Connect ixn_1 to' }).click();
  await page.getByRole('option', { name: /^ixn_1_dap/ }).click();
  await panel.getByRole('button', { name: 'ixn_1_dap', exact: true }).waitFor();
});

test('the topology itself has settings, and several elements are edited at once', async ({ page }) => {
  await drawOvercommitted(page);
  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  const panel = inspector(page);
  await panel.getByLabel('Agents at once').fill('-3');
  await panel.getByText('Enter 0 or more.').waitFor();
  await panel.getByLabel('Agents at once').fill('12');
  await panel.getByRole('radio', { name: 'Multi' }).click();

  await page.getByRole('main').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ControlOrMeta+a');
  await panel.getByRole('heading', { name: /^\d+ elements$/ }).waitFor();
  await panel.getByRole('radio', { name: 'Sketch' }).click();
  await page.getByRole('button', { name: 'Problems: No problems' }).waitFor();
});

test('what a site states holds for the hosts inside, and is shown as inherited', async ({ page }) => {
  await drawExample(page, 'One Interaction Server');
  const panel = inspector(page);
  await goTo(page, 'Main site');
  await panel.getByRole('tab', { name: 'Options' }).click();
  await panel.getByRole('textbox', { name: 'addp-timeout' }).fill('15');
  await page.keyboard.press('Enter');
  await goTo(page, 'host_1');
  await panel.getByRole('tab', { name: 'Options' }).click();
  const timeout = panel.getByRole('textbox', { name: 'addp-timeout' });
  await expect.poll(() => timeout.getAttribute('placeholder')).toContain('15');
  await panel.getByRole('button', { name: 'addp-timeout', exact: true }).click();
  await panel.getByText(/15 .*Main site/).waitFor();
});
