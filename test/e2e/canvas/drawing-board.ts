// What the canvas tests do with mouse and keyboard, in the words of a user.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export class DrawingBoard {
  readonly page: Page;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('main', { name: 'Drawing' });
  }

  /** The element with this accessible name, or one that begins with it. */
  element(name: string): Locator {
    return this.canvas.locator(`.react-flow__node[aria-label^="${name}"]`);
  }

  connections(): Locator {
    return this.canvas.locator('.react-flow__edge-connection');
  }

  links(): Locator {
    return this.canvas.locator('.react-flow__edge-link');
  }

  pairs(): Locator {
    return this.canvas.locator('.react-flow__edge-pair');
  }

  notice(text: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Drags an entry of the palette onto a point of the canvas, counted from its upper left corner. */
  async drop(entry: string, to: Point): Promise<void> {
    const source = this.page.getByRole('complementary', { name: 'Components' }).getByRole('button', {
      name: entry,
      exact: true,
    });
    await source.dragTo(this.canvas, { targetPosition: to });
  }

  /** Drops into an element, at a distance from its upper left corner. */
  async dropInto(entry: string, place: string, offset: Point = { x: 60, y: 70 }): Promise<void> {
    const [box, canvas] = await Promise.all([boxOf(this.element(place)), boxOf(this.canvas)]);
    await this.drop(entry, { x: box.x - canvas.x + offset.x, y: box.y - canvas.y + offset.y });
  }

  /** Drags a connection from the edge of one element to the middle (for a place: the title) of another. */
  async drawConnection(from: string, to: string): Promise<void> {
    await this.element(from).hover({ position: { x: 60, y: 14 } });
    const handle = await boxOf(this.element(from).locator('.connection-handle.react-flow__handle-right'));
    const target = await boxOf(this.element(to));
    const mouse = this.page.mouse;
    await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await mouse.down();
    await mouse.move(target.x + 40, target.y + 20, { steps: 6 });
    await mouse.up();
  }

  /** Drags an element by its upper left part to a point of the window. */
  async move(name: string, to: Point): Promise<void> {
    const box = await boxOf(this.element(name));
    const mouse = this.page.mouse;
    await mouse.move(box.x + 60, box.y + 14);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }

  /** Waits until one element is drawn wholly inside another. */
  async expectInside(inner: string, outer: string): Promise<void> {
    await expect
      .poll(async () => {
        const [box, around] = await Promise.all([boxOf(this.element(inner)), boxOf(this.element(outer))]);
        return overhang(box, around);
      })
      .toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
  }
}

/** Where an element is once it has come to rest: the same in two frames. In pixels of the window. */
export async function boxOf(locator: Locator): Promise<Box> {
  return locator.evaluate(async (element) => {
    const read = (): Box => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    };
    const isSame = (one: Box, other: Box): boolean =>
      one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
    for (let last = read(); ;) {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const next = read();
      if (isSame(last, next)) return next;
      last = next;
    }
  });
}

/** How far a box reaches over each edge of another, in pixels; nothing where it does not. */
function overhang(box: Box, around: Box): Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>> {
  return {
    left: Math.max(0, around.x - box.x),
    top: Math.max(0, around.y - box.y),
    right: Math.max(0, box.x + box.width - around.x - around.width),
    bottom: Math.max(0, box.y + box.height - around.y - around.height),
  };
}
