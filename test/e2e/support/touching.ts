// Fingers and pens, as the browser gets them from a screen that feels them.
import type { CDPSession } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What touches the screen at one place. */
export interface Toucher {
  down(at: Point): Promise<void>;
  move(to: Point): Promise<void>;
  up(): Promise<void>;
}

export function fingerOf(session: CDPSession): Toucher {
  const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  return {
    down: (at) => send('touchStart', at),
    move: (to) => send('touchMove', to),
    up: () => send('touchEnd'),
  };
}

export function penOf(session: CDPSession): Toucher {
  let last: Point = { x: 0, y: 0 };
  const send = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point, buttons: number) => {
    last = at;
    const event = { ...at, type, buttons, button: 'left', clickCount: 1, pointerType: 'pen' } as const;
    await session.send('Input.dispatchMouseEvent', event);
  };
  return {
    down: (at) => send('mousePressed', at, 1),
    move: (to) => send('mouseMoved', to, 1),
    up: () => send('mouseReleased', last, 0),
  };
}

export function middleOf({ x, y, width, height }: Point & { width: number; height: number }): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
