import type { PointerEvent } from 'react';
import type { ViewState, ViewStore } from '#renderer/state/view-store.ts';

/** How far a finger goes sideways before it drags, in pixels: up and down it scrolls the list. */
const DRAG_DISTANCE = 8;

/** Handlers of a row that is dragged to the canvas by touch or pen. Its style leaves it the sideways gestures. */
interface TouchDragging {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

/** Begins to carry once the pointer has gone far enough; what is let go of over the canvas is drawn there. */
export function touchDragging(view: ViewStore, cargo: NonNullable<ViewState['carrying']>): TouchDragging {
  return {
    onPointerDown: ({ currentTarget, pointerId, pointerType, clientX: start }) => {
      if (pointerType === 'mouse') return;
      const row: HTMLElement = currentTarget;
      const end = new AbortController();
      const isOurs = (event: globalThis.PointerEvent): boolean => event.pointerId === pointerId;
      const carrying = (): boolean => view.getState().carrying === cargo;
      const on = (
        type: 'pointermove' | 'pointerup' | 'pointercancel',
        act: (event: globalThis.PointerEvent) => void,
      ) => {
        row.addEventListener(
          type,
          (event) => {
            if (isOurs(event)) act(event);
          },
          { signal: end.signal },
        );
      };
      on('pointermove', ({ clientX: x, clientY: y }) => {
        if (!carrying() && Math.abs(x - start) > DRAG_DISTANCE) {
          row.setPointerCapture(pointerId);
          view.setState({ carrying: cargo });
        }
        if (carrying()) view.getState().carryTo({ x, y });
      });
      on('pointerup', ({ clientX: x, clientY: y }) => {
        if (carrying()) view.getState().dropAt({ x, y });
        end.abort();
      });
      on('pointercancel', () => {
        if (carrying()) view.setState({ carrying: null, dropTarget: null });
        end.abort();
      });
    },
  };
}
