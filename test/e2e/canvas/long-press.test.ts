// A finger or a pen that rests opens the menu of what is under it, as the right mouse button does.
import type { CDPSession, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '#test/e2e/support/app-test.ts';
import { checked, inspector } from '#test/e2e/support/driving.ts';
import { fingerOf, middleOf, penOf, type Point, type Toucher } from '#test/e2e/support/touching.ts';
import { boxOf, DrawingBoard } from './drawing-board.ts';

test.override({
  pageOptions: { viewport: { width: 1440, height: 900 }, hasTouch: true, reducedMotion: 'reduce' },
});

const ORS = 'Orchestration Server ors_1';
const URS = 'Universal Routing Server urs_1';
const HOST = 'Host host_1';

const TOUCHERS: readonly (readonly [string, (session: CDPSession) => Toucher])[] = [
  ['finger', fingerOf],
  ['pen', penOf],
];

describe.each(TOUCHERS)('a %s that rests', (_kind, toucherOf) => {
  test('opens one menu for what it is on, moves nothing, and leaves the menu when it is lifted', async ({
    page,
  }) => {
    const toucher = toucherOf(await page.context().newCDPSession(page));
    const board = await drawn(page);
    const before = await boxesOf(board);
    for (const { at, title } of await targets(board)) {
      const asked = await countedMenus(page);
      await toucher.down(at);
      await menu(page).waitFor();
      await toucher.move({ x: at.x + 60, y: at.y + 40 });
      await toucher.up();
      await settled(page);
      expect({ title, open: await menu(page).count(), asked: await asked() }).toEqual({
        title,
        open: 1,
        asked: 1,
      });
      await page.keyboard.press('Escape');
      await menu(page).waitFor({ state: 'detached' });
      await inspector(page).getByRole('heading', { name: title, exact: true }).waitFor();
    }
    expect(await boxesOf(board)).toEqual(before);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
  });

  test('chooses from the menu by a tap', async ({ page }) => {
    const toucher = toucherOf(await page.context().newCDPSession(page));
    const board = await drawn(page);
    await press(toucher, page, middleOf(await boxOf(board.element(URS))));
    await tap(toucher, menu(page).getByRole('menuitem', { name: 'Duplicate' }));
    await board.element('Universal Routing Server urs_2').waitFor();
    await menu(page).waitFor({ state: 'detached' });
    await checked(page);
    await expect.poll(() => board.canvas.locator('.react-flow__node-card').count()).toBe(3);
  });

  test('closes the menu by a tap beside it, and drags and taps afterwards as before', async ({ page }) => {
    const toucher = toucherOf(await page.context().newCDPSession(page));
    const board = await drawn(page);
    const at = middleOf(await boxOf(board.element(URS)));
    await press(toucher, page, at);
    await toucher.down({ x: at.x - 40, y: at.y + 200 });
    await toucher.up();
    await menu(page).waitFor({ state: 'detached' });
    await drag(toucher, page, at, { x: at.x + 160, y: at.y });
    await expect.poll(async () => middleOf(await boxOf(board.element(URS))).x).toBeGreaterThan(at.x + 80);
    await tap(toucher, board.element(ORS));
    await inspector(page).getByRole('heading', { name: 'ors_1', exact: true }).waitFor();
  });

  test('opens none when it moves or is lifted before', async ({ page }) => {
    const toucher = toucherOf(await page.context().newCDPSession(page));
    const board = await drawn(page);
    const [urs, ors] = await Promise.all([boxOf(board.element(URS)), boxOf(board.element(ORS))]);
    const asked = await countedMenus(page);
    await tap(toucher, board.element(ORS));
    await drag(toucher, page, middleOf(urs), { x: urs.x + 240, y: urs.y });
    // Long after the tap and the drag began, so theirs would have come.
    await press(toucher, page, middleOf(ors));
    await page.keyboard.press('Escape');
    await inspector(page).getByRole('heading', { name: 'ors_1', exact: true }).waitFor();
    expect(await asked()).toBe(1);
  });
});

test('where the browser asks for the menu itself, early or late, there is no second one', async ({
  page,
}) => {
  const finger = fingerOf(await page.context().newCDPSession(page));
  const board = await drawn(page);
  const at = middleOf(await boxOf(board.element(URS)));
  const asked = await countedMenus(page);
  await finger.down(at);
  expect(await askAsBrowser(page, at)).toBe('handled');
  await menu(page).waitFor();
  await finger.up();
  await page.keyboard.press('Escape');
  await menu(page).waitFor({ state: 'detached' });
  await finger.down(at);
  await menu(page).waitFor();
  await finger.up();
  expect(await askAsBrowser(page, at)).toBe('handled');
  await settled(page);
  await expect.poll(() => menu(page).count()).toBe(1);
  expect(await asked()).toBe(2);
});

test('two fingers open none, and a finger in the field of a name leaves it to the browser', async ({
  page,
}) => {
  const session = await page.context().newCDPSession(page);
  const board = await drawn(page);
  const { x, y } = middleOf(await boxOf(board.element(HOST)));
  const asked = await countedMenus(page);
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [
      { x, y, id: 0 },
      { x: x + 90, y: y + 30, id: 1 },
    ],
  });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await board.element(URS).click();
  await page.keyboard.press('F2');
  const isSeen = await page.getByLabel('Name of urs_1').evaluate((field) => {
    let seen = false;
    window.addEventListener('pointerdown', () => (seen = true), { once: true });
    field.dispatchEvent(
      new PointerEvent('pointerdown', { pointerType: 'touch', isPrimary: true, bubbles: true }),
    );
    return seen;
  });
  expect(isSeen).toBe(false);
  await page.keyboard.press('Escape');
  await press(fingerOf(session), page, middleOf(await boxOf(board.element(ORS))));
  expect(await asked()).toBe(1);
});

/** A host with two servers that are connected, and room beside it. */
async function drawn(page: Page): Promise<DrawingBoard> {
  const board = new DrawingBoard(page);
  await board.drop('Host', { x: 120, y: 120 });
  await board.element(HOST).waitFor();
  await board.drop('Orchestration Server', { x: 460, y: 110 });
  await board.drop('Universal Routing Server', { x: 460, y: 330 });
  await board.drawConnection(ORS, URS);
  await expect.poll(() => board.connections().count()).toBe(1);
  await checked(page);
  return board;
}

/** Where there is an element, a place, a connection and nothing, and what the inspector says when that is chosen. */
async function targets(
  board: DrawingBoard,
): Promise<readonly { readonly at: Point; readonly title: string }[]> {
  const [card, place, canvas] = await Promise.all([
    boxOf(board.element(URS)),
    boxOf(board.element(HOST)),
    boxOf(board.canvas),
  ]);
  const onLine = await board
    .connections()
    .locator('.react-flow__edge-path')
    .evaluate((path) => {
      const line = path as SVGPathElement;
      const { x, y } = line
        .getPointAtLength(line.getTotalLength() / 2)
        .matrixTransform(line.getScreenCTM() ?? undefined);
      return { x, y };
    });
  return [
    { at: middleOf(card), title: 'urs_1' },
    { at: middleOf(place), title: 'host_1' },
    { at: onLine, title: 'ors_1 → urs_1' },
    { at: { x: canvas.x + 30, y: canvas.y + 30 }, title: 'Untitled' },
  ];
}

function menu(page: Page): Locator {
  return page.getByRole('menu');
}

/** Presses until the menu is there, and lets go. */
async function press(toucher: Toucher, page: Page, at: Point): Promise<void> {
  await toucher.down(at);
  await menu(page).waitFor();
  await toucher.up();
}

/** Sent at once, so that it is short however slow the machine is. */
async function tap(toucher: Toucher, on: Locator): Promise<void> {
  const at = middleOf(await boxOf(on));
  await Promise.all([toucher.down(at), toucher.up()]);
}

/** Drags so slowly that the browser makes no one move of several. */
async function drag(toucher: Toucher, page: Page, from: Point, to: Point): Promise<void> {
  const at = (part: number): Point => ({
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
  });
  await Promise.all([toucher.down(from), toucher.move(at(0.1))]);
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
    await toucher.move(at(part));
    await settled(page);
  }
  await toucher.up();
}

/** Where everything drawn is. */
async function boxesOf(board: DrawingBoard): Promise<unknown> {
  return Promise.all([HOST, ORS, URS].map((name) => boxOf(board.element(name))));
}

/** Counts from now on how often a menu is asked for and not withheld. */
async function countedMenus(page: Page): Promise<() => Promise<number>> {
  const counts = await page.evaluateHandle(() => {
    const count = { asked: 0 };
    document.addEventListener('contextmenu', () => (count.asked += 1), { capture: true });
    return count;
  });
  return () => counts.evaluate(({ asked }) => asked);
}

/** What browsers do that ask for the menu of a long press themselves; whether they then show one of their own. */
function askAsBrowser(page: Page, at: Point): Promise<'handled' | 'left to the browser'> {
  return page.evaluate(({ x: clientX, y: clientY }) => {
    const place = { clientX, clientY, pointerType: 'touch', bubbles: true, cancelable: true, view: window };
    const event = new PointerEvent('contextmenu', place);
    return document.elementFromPoint(clientX, clientY)?.dispatchEvent(event) === false
      ? ('handled' as const)
      : ('left to the browser' as const);
  }, at);
}

/** Waits until what was sent has been drawn. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
