// The window by keyboard: its parts, the drawing as one stop of the Tab key, and what screen readers are told.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, drawOvercommitted, goTo, problems } from '#test/e2e/support/driving.ts';

/** What has the keyboard: its name, and whether it is drawn. */
function focused(
  page: Page,
): Promise<{ readonly name: string; readonly part: string; readonly drawn: boolean }> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return {
      name: activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '',
      part: activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? '',
      drawn: activeElement?.matches('.react-flow__node, .react-flow__edge') === true,
    };
  });
}

function spoken(page: Page): Promise<string | null> {
  return page.getByRole('region', { name: 'Messages' }).locator('p').first().textContent();
}

async function drawThree(page: Page): Promise<DrawingBoard> {
  const board = new DrawingBoard(page);
  for (const [entry, x] of [
    ['Stat Server', 120],
    ['Message Server', 360],
    ['Universal Routing Server', 600],
  ] as const)
    await board.drop(entry, { x, y: 200 });
  await board.element('Universal Routing Server urs_1').waitFor();
  await board.press('Escape');
  return board;
}

test('F6 goes round the parts that are open, and back to what was left', async ({ page }) => {
  await drawThree(page);
  await page.getByLabel('Search components').focus();
  const round: string[] = [];
  for (let turn = 0; turn < 4; turn += 1) {
    await page.keyboard.press('F6');
    const before = round.at(-1) ?? 'palette';
    await expect.poll(async () => (await focused(page)).part).not.toBe(before);
    round.push((await focused(page)).part);
  }
  expect(round).toEqual(['canvas', 'inspector', 'problems', 'palette']);
  await expect.poll(async () => (await focused(page)).name).toBe('Search components');
  await page.keyboard.press('Shift+F6');
  await expect.poll(async () => (await focused(page)).part).toBe('problems');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('ControlOrMeta+i');
  await page.getByRole('complementary', { name: 'Inspector' }).waitFor({ state: 'detached' });
  await page.getByLabel('Search components').focus();
  await page.keyboard.press('F6');
  await expect.poll(() => focused(page)).toMatchObject({ part: 'canvas', drawn: true });
  await page.keyboard.press('F6');
  await expect.poll(async () => (await focused(page)).part).toBe('problems');
});

test('the first stop of the Tab key skips to the drawing', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await focused(page)).name).toBe('Skip to the drawing');
  await expect.poll(() => page.getByRole('link', { name: 'Skip to the drawing' }).isVisible()).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatchObject({ part: 'canvas', name: 'Elements and connections' });
});

test('the drawing is one stop of the Tab key, with arrows inside it', async ({ page }) => {
  const board = await drawThree(page);
  await board.element('Stat Server stat_1').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await focused(page)).name).toContain('msg_1');
  await page.keyboard.press('End');
  await expect.poll(async () => (await focused(page)).name).toContain('urs_1');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await focused(page)).name).toContain('msg_1');
  await expect.poll(() => board.canvas.locator('.react-flow__node.selected').count()).toBe(0);

  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page)).toMatchObject({ drawn: false });
  await page.keyboard.press('Shift+Tab');
  await expect.poll(async () => (await focused(page)).name).toContain('msg_1');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => focused(page)).toMatchObject({ drawn: false });
  await expect.poll(async () => (await focused(page)).name).not.toBe('Elements and connections');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await focused(page)).name).toContain('msg_1');
  await expect.poll(() => board.canvas.locator('[tabindex="0"]').count()).toBe(1);
});

test('arrows lead on past what is selected with Ctrl, and from a connection to its ends', async ({
  page,
}) => {
  const board = await drawThree(page);
  await board.element('Stat Server stat_1').focus();
  await board.press('Space', 'Control+ArrowRight', 'Space');
  await expect.poll(() => board.canvas.locator('.react-flow__node.selected').count()).toBe(2);
  await board.press('Control+l');
  await expect.poll(() => board.connections().count()).toBe(1);
  await board.press('Escape', 'Enter', 'Control+.');
  await expect.poll(async () => (await focused(page)).name).toContain('stat_1 to msg_1');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await focused(page)).name).toContain('Stat Server stat_1');
  await board.press('Enter', 'Control+.');
  await expect.poll(async () => (await focused(page)).name).toContain('stat_1 to msg_1');
  await page.keyboard.press('Delete');
  await expect.poll(() => board.connections().count()).toBe(0);
  await expect.poll(async () => (await focused(page)).name).toContain('Stat Server stat_1');
});

test('what stood beside what is deleted has the keyboard then, whatever deleted it', async ({ page }) => {
  const board = await drawThree(page);
  await board.element('Message Server msg_1').focus();
  await board.press('Enter', 'Delete');
  await board.element('Message Server msg_1').waitFor({ state: 'detached' });
  await expect.poll(async () => (await focused(page)).name).toContain('urs_1');
  await board.press('Enter', 'Backspace');
  await expect.poll(async () => (await focused(page)).name).toContain('stat_1');
  await board.press('Enter', 'Shift+F10');
  await page.getByRole('menu').getByRole('menuitem', { name: 'Delete' }).click();
  await board.element('Stat Server stat_1').waitFor({ state: 'detached' });
  await expect.poll(async () => (await focused(page)).name).toBe('Elements and connections');
  await board.press('Control+z', 'Control+z', 'Control+z');
  await board.element('Message Server msg_1').focus();
  await board.press('Control+Shift+z');
  await expect.poll(async () => (await focused(page)).name).toContain('urs_1');
});

test('deleting, undoing, moving and repairing are told, in one place', async ({ page }) => {
  const board = await drawThree(page);
  await board.element('Message Server msg_1').focus();
  await board.press('Enter', 'ArrowRight');
  await expect.poll(() => spoken(page)).toMatch(/move.*msg_1/i);
  await board.press('Delete');
  await expect.poll(() => spoken(page)).toMatch(/delete.*msg_1/i);
  await board.press('Control+z');
  await expect.poll(() => spoken(page)).toMatch(/^Undone: .*msg_1/);
  await board.press('Control+Shift+z');
  await expect.poll(() => spoken(page)).toMatch(/^Done again: .*msg_1/);
  await board.move('Stat Server stat_1', { x: 700, y: 600 });
  await expect.poll(() => spoken(page)).toMatch(/move.*stat_1/i);
  await expect.poll(() => page.locator('[aria-live="polite"]').count()).toBe(1);
});

test('a repair is told in the same place', async ({ page }) => {
  await drawOvercommitted(page);
  await page.keyboard.press('F8');
  await problems(page)
    .getByRole('button', { name: /^(Set|Use|Add|Remove|Change|Ask|Make|Connect)/ })
    .first()
    .click();
  await page
    .getByRole('region', { name: 'Messages' })
    .getByText(/^Done: /)
    .waitFor();
});

test('an element out of sight is reached by arrows', async ({ page }) => {
  await drawExample(page, 'Suggested Interaction Server cluster');
  await goTo(page, 'ixn_1');
  await page.keyboard.press('Escape');
  const seen = new Set<string>();
  await page.keyboard.press('Home');
  while (seen.size <= 12) {
    await expect.poll(async () => (await focused(page)).drawn).toBe(true);
    const { name } = await focused(page);
    expect(seen).not.toContain(name);
    seen.add(name);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await focused(page)).name).not.toBe(name);
  }
});
