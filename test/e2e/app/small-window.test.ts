// A window of 640 pixels of height, as on a projector: every button of every dialog can be seen and pressed.
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { drawExample, goTo } from '#test/e2e/support/driving.ts';

/** Dialogs, by the command that opens them. */
const DIALOGS = [
  'New from an example',
  'Export',
  'Settings',
  'My library',
  'Save selection to library',
  'Keyboard shortcuts',
  'About Stave',
];

describe.each([
  { width: 1024, height: 640 },
  { width: 800, height: 640 },
])('in a window of $width by $height', (viewport) => {
  test.override({ pageOptions: { viewport, reducedMotion: 'reduce' } });

  test('every button of every dialog is on screen', async ({ page }) => {
    await drawExample(page, 'Suggested Interaction Server cluster');
    await goTo(page, 'ixn_1');
    for (const dialog of DIALOGS) {
      await command(page, dialog);
      await page.getByRole('dialog').waitFor();
      await expect.poll(() => offScreen(page.getByRole('dialog')), { message: dialog }).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('also while a form is filled in, and while a part is kept and drawn', async ({ page }) => {
    await page.getByRole('button', { name: 'Start from an example' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Suggested Interaction Server cluster' }).first().click();
    await dialog.getByRole('button', { name: 'Draw it' }).waitFor();
    await expect.poll(() => offScreen(dialog)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await drawExample(page, 'Suggested Interaction Server cluster');
    await goTo(page, 'ixn_1');
    await command(page, 'Save selection to library');
    await dialog.getByRole('textbox').first().fill('Part');
    await dialog.getByRole('button', { name: /^(Save|Keep)/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await command(page, 'My library');
    await dialog.waitFor();
    await expect.poll(() => offScreen(dialog)).toEqual([]);
  });
});

async function command(page: Page, label: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByPlaceholder('Run an action or go to an element…').fill(label);
  await page.getByRole('option', { name: label }).first().click();
}

/**
 * Buttons of a dialog that are not wholly in the window and cannot be scrolled there by a person, by name. What is only
 * cut off counts as lost, although a program could scroll it.
 */
async function offScreen(dialog: Locator): Promise<readonly string[]> {
  return dialog.evaluate((root) => {
    const isIn = (inner: DOMRect, outer: DOMRect): boolean =>
      inner.left >= outer.left - 1 &&
      inner.top >= outer.top - 1 &&
      inner.right <= outer.right + 1 &&
      inner.bottom <= outer.bottom + 1;
    const isReachable = (button: Element): boolean => {
      let box = button.getBoundingClientRect();
      for (let around = button.parentElement; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const frame = around.getBoundingClientRect();
        if ([overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll')) box = frame;
        else if (overflowY === 'hidden' && around !== document.body && !isIn(box, frame)) return false;
        if (around === root) break;
      }
      return isIn(box, new DOMRect(0, 0, innerWidth, innerHeight));
    };
    return [...root.querySelectorAll('button')]
      .filter((button) => button.checkVisibility() && !isReachable(button))
      .map((button) => button.textContent);
  });
}
