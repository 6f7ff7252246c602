// What the canvas tests do with mouse and keyboard, in the words of a user.
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

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

  async expectInside(inner: string, outer: string): Promise<void> {
    const [box, around] = await Promise.all([boxOf(this.element(inner)), boxOf(this.element(outer))]);
    expect(box.x).toBeGreaterThanOrEqual(around.x);
    expect(box.y).toBeGreaterThanOrEqual(around.y);
    expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width);
    expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height);
  }
}

export async function boxOf(
  locator: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The element is not on screen.');
  return box;
}

/** Asks again until the expectation holds: layout and analysis run beside the page. */
export function eventually<Value>(ask: () => Value): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(ask, { timeout: 15_000 });
}
