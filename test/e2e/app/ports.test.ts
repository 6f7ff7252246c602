// The plan of ports on the screen: beside an empty field, and as a table of all hosts.
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { seriousIssues } from '#test/e2e/support/axe.ts';
import { drawExample, goTo, inspector, problems } from '#test/e2e/support/driving.ts';

test('a chosen number stands beside the empty field, and can be stated, changed and taken back', async ({
  page,
}) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  await goTo(page, 'ixn_1');
  const panel = inspector(page);
  const field = panel.getByLabel('Main port');
  await expect.poll(() => field.getAttribute('placeholder')).toBe('7120');
  await expect.poll(() => field.inputValue()).toBe('');
  await panel.getByText('Chosen by Stave: the usual one (inferred from documents).').waitFor();

  await panel.getByRole('button', { name: 'State what Stave chose' }).click();
  await expect.poll(() => field.inputValue()).toBe('7120');
  await expect.poll(() => panel.getByText('Chosen by Stave').count()).toBe(0);

  await field.fill('');
  await field.blur();
  await expect.poll(() => field.getAttribute('placeholder')).toBe('7120');
});

test('the table lists all hosts, filters, states and exports', async ({ page }) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  const below = problems(page);
  await below.getByRole('tab', { name: 'Ports' }).click();
  const table = below.getByRole('grid', { name: 'Ports' });
  const total = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(40);

  await below.getByLabel('Filter ports').fill('ixn_1');
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(8);
  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await inspector(page).getByLabel('Main port').waitFor();

  expect(await seriousIssues(page, '[data-part=problems]')).toEqual([]);
  expect(await seriousIssues(page, '[data-part=inspector]')).toEqual([]);

  const download = page.waitForEvent('download');
  await below.getByRole('button', { name: 'Export as CSV…' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect((await download).suggestedFilename()).toMatch(/ports\.csv$/);
  expect(text.split('\r\n')[0]).toBe('Host,Application,Type,Port id,Port,Protocol,Decided,Ground');
  expect(text).toContain('ixn_1,Interaction Server,default,7120,,chosen by Stave,');

  await below.getByLabel('Filter ports').fill('');
  await below.getByRole('button', { name: 'State what Stave chose' }).click();
  await below.getByRole('radio', { name: 'Chosen by Stave' }).click();
  await expect
    .poll(() => table.getByRole('row').filter({ hasNotText: 'Local Control Agent' }).count())
    .toBe(1);
});

test('a range of the topology moves the numbers', async ({ page }) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  const panel = inspector(page);
  await panel.getByRole('button', { name: 'Ranges of ports' }).click();
  const range = panel.getByLabel('Universal Routing Server', { exact: true }).last();
  await range.fill('20000-20099');
  await goTo(page, 'urs');
  await expect.poll(() => panel.getByLabel('Main port').getAttribute('placeholder')).toBe('20000');
});
