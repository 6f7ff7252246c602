// Windows' high contrast: what is chosen, active, selected or has the keyboard can be told apart without shadows and tints.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DrawingBoard } from '#test/e2e/canvas/drawing-board.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { checked, drawOvercommitted, goTo, inspector, problems } from '#test/e2e/support/driving.ts';

interface Look {
  readonly background: string;
  readonly color: string;
  readonly outline: string;
  readonly stroke: string;
  /** `auto` where the browser lays a plate in the colour of the canvas under the letters. */
  readonly adjust: string;
}

/** What the browser really paints, in colours of the system. */
function look(locator: Locator, pseudo?: string): Promise<Look> {
  return locator.first().evaluate((element, part) => {
    const style = getComputedStyle(element, part);
    return {
      background: style.backgroundColor,
      color: style.color,
      outline: `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`,
      stroke: style.stroke,
      adjust: style.getPropertyValue('forced-color-adjust'),
    };
  }, pseudo);
}

function systemColour(page: Page, name: string): Promise<string> {
  return page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('color', colour);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
});

for (const theme of ['light', 'dark'] as const) {
  test(`what is chosen and what is selected is seen in high contrast, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: theme });
    await drawOvercommitted(page);
    const board = new DrawingBoard(page);
    const highlight = await systemColour(page, 'Highlight');
    const canvas = await systemColour(page, 'Canvas');
    expect(highlight).not.toBe(canvas);

    await page.keyboard.press('Escape');
    const tenancy = inspector(page).getByRole('radio');
    await expect
      .poll(async () => (await look(tenancy.and(page.locator('[aria-checked="true"]')))).background)
      .toBe(highlight);
    await expect
      .poll(async () => (await look(tenancy.and(page.locator('[aria-checked="false"]')))).background)
      .not.toBe(highlight);

    await page.keyboard.press('F8');
    await expect
      .poll(
        async () =>
          (await look(problems(page).locator('[role="treeitem"][aria-selected="true"]'))).background,
      )
      .toBe(highlight);

    await goTo(page, 'ixn_1');
    await checked(page);
    const card = board.canvas.locator('.react-flow__node-card.selected > :first-child');
    await expect.poll(async () => (await look(card)).outline).toBe(`solid 4px ${highlight}`);
    const other = board.canvas.locator('.react-flow__node-card:not(.selected) > :first-child');
    await expect.poll(async () => (await look(other)).outline).not.toContain('solid');

    const tab = inspector(page).getByRole('tab', { selected: true });
    await expect.poll(async () => (await look(tab, '::after')).background).toBe(highlight);
    const pressed = page.getByRole('toolbar', { name: 'Window' }).locator('[aria-pressed="true"]');
    await expect.poll(async () => (await look(pressed)).background).toBe(highlight);

    const primary = page.getByRole('button', { name: 'Export', exact: true });
    await expect.poll(() => look(primary)).toMatchObject({ background: highlight, adjust: 'none' });

    const badge = board.canvas.getByRole('button', { name: /^Show / });
    await expect.poll(async () => (await look(badge)).color).toBe(await systemColour(page, 'CanvasText'));

    await page.keyboard.press('Control+.');
    const line = board.canvas.locator('.react-flow__edge.selected .react-flow__edge-path');
    await expect.poll(async () => (await look(line)).stroke).toBe(highlight);
  });
}

test('frames of places, the mark of the keyboard, ticks and rows of menus are seen too', async ({ page }) => {
  await drawOvercommitted(page);
  const board = new DrawingBoard(page);
  const highlight = await systemColour(page, 'Highlight');
  const place = board.canvas.locator('.react-flow__node-place').first();
  await place.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  const ring = `dashed 3px ${await systemColour(page, 'CanvasText')}`;
  await expect
    .poll(async () => (await look(board.canvas.locator('.react-flow__node:focus'))).outline)
    .toBe(ring);
  await page.keyboard.press('Enter');
  const frame = board.canvas.locator('.react-flow__node-place.selected > :first-child');
  await expect.poll(async () => (await look(frame)).outline).toMatch(/^solid \d+px /);
  await expect.poll(async () => (await look(frame)).outline).toContain(highlight);

  await page.getByRole('menuitem', { name: 'View' }).click();
  await page.getByRole('menuitem', { name: 'Zoom in' }).hover();
  await expect.poll(async () => (await look(page.locator('[data-highlighted]'))).background).toBe(highlight);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect
    .poll(async () => (await look(page.locator('[role="option"][data-selected="true"]'))).background)
    .toBe(highlight);
  const row = page.locator('[role="option"][data-disabled="false"][data-selected="false"] > span');
  await expect.poll(async () => (await look(row)).color).toBe(await systemColour(page, 'CanvasText'));
  await page.keyboard.press('Escape');

  await goTo(page, 'ixn_1');
  await page.keyboard.press('Control+.');
  const box = inspector(page).getByRole('checkbox').and(page.locator('[aria-checked="true"]'));
  await inspector(page).getByRole('checkbox').first().focus();
  if ((await box.count()) === 0) await page.keyboard.press('Space');
  await expect.poll(async () => (await look(box)).background).toBe(highlight);
});
