// The smallest windows there are: every button of everything that opens over the app can be seen and pressed.
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { templates } from '#shared/templates/registry.ts';
import { test } from '#test/e2e/support/app-test.ts';
import { DIALOGS, openCrowded, QUESTIONS } from '#test/e2e/support/every-dialog.ts';

const QUESTION_LIST = Object.values(QUESTIONS).flatMap((asked) => Object.entries(asked));

describe.each([
  // A projector, and the least that the desktop's window can be made.
  { width: 1024, height: 640 },
  { width: 800, height: 560 },
])('in a window of $width by $height', (viewport) => {
  test.override({ pageOptions: { viewport, reducedMotion: 'reduce' } });

  test('every button of every dialog is on screen', async ({ page }) => {
    await openCrowded(page);
    for (const [name, open] of Object.entries(DIALOGS)) {
      await open(page);
      await expectWhole(page.getByRole('dialog'), name);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('every button of the form of every example is on screen', async ({ page }) => {
    await DIALOGS.templates(page);
    const dialog = page.getByRole('dialog');
    for (const { title } of templates) {
      await dialog.getByRole('button', { name: title }).first().click();
      await dialog.getByRole('button', { name: 'Draw it' }).waitFor();
      await expectWhole(dialog, title);
      await dialog.getByRole('button', { name: 'All examples' }).click();
    }
  });

  test.for(QUESTION_LIST)('every answer to a question is on screen: %s', async ([name, ask], { page }) => {
    await openCrowded(page);
    await ask(page);
    await expectWhole(page.getByRole('alertdialog'), name);
  });
});

/** Waits for a window over the app, and until nothing of it is out of sight. */
async function expectWhole(dialog: Locator, name: string): Promise<void> {
  await dialog.waitFor();
  await expect.poll(() => offScreen(dialog), { message: name }).toEqual([]);
  await expect.poll(() => tooWide(dialog), { message: name }).toEqual([]);
}

/** What is written beyond the edge of the window that holds it, by its beginning. What ends with an ellipsis is meant so. */
async function tooWide(dialog: Locator): Promise<readonly string[]> {
  return dialog.evaluate((root) =>
    [root, ...root.querySelectorAll('*')]
      .filter(({ tagName, scrollWidth, clientWidth }) => {
        return !['INPUT', 'TEXTAREA'].includes(tagName) && clientWidth > 0 && scrollWidth > clientWidth + 1;
      })
      .filter((element) => !['hidden', 'clip'].includes(getComputedStyle(element).overflowX))
      .map((element) => `${element.tagName}: ${element.textContent.slice(0, 80)}`),
  );
}

/**
 * Buttons of a dialog that are not wholly in the window and cannot be scrolled there by a person, or that something else
 * covers, by name. What is only cut off counts as lost, although a program could scroll it.
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
    const isCovered = (button: Element): boolean => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      for (let around = button.parentElement; around !== null; around = around.parentElement) {
        const frame = around.getBoundingClientRect();
        const isScrolledAway = !isIn(new DOMRect(x, y, 0, 0), frame);
        if (getComputedStyle(around).overflowY !== 'visible' && isScrolledAway) return false;
      }
      const hit = document.elementFromPoint(x, y);
      return hit !== null && !root.contains(hit);
    };
    return [...root.querySelectorAll('button, [role="option"]')]
      .filter((button) => button.checkVisibility() && (!isReachable(button) || isCovered(button)))
      .map((button) => button.textContent);
  });
}
