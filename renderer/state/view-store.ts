import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ElementId, Position } from '#shared/model/element.ts';

/** Where the canvas looks: a step nearer or farther, life size, or everything at once. */
export type CameraMove = 'in' | 'out' | 'actual-size' | 'fit' | 'fit-selection';

/** What the palette hands to the canvas: one element of a component type, or a primary with its backup. */
export interface PaletteItem {
  readonly type: string;
  readonly pair: boolean;
}

/** A part of the user's own library, by the id of the item. */
export interface LibraryCargo {
  readonly libraryItem: string;
}

/** How the drawing is being looked at and worked on right now; nothing of it is part of the document. */
export interface ViewState {
  /** What the canvas was last asked to do; `turn` rises with every request. */
  readonly camera: { readonly move: CameraMove; readonly turn: number };
  /** Tells the middle of the visible part, in pixels of the drawing. */
  readonly centre: () => Position;
  /** Takes what is carried by touch or pen to a point of the window, and lets go of it there. */
  readonly carryTo: (point: Position) => void;
  readonly dropAt: (point: Position) => void;
  /** What is being dragged out of the palette. */
  readonly carrying: PaletteItem | LibraryCargo | null;
  /** The connection being drawn: where it starts and where it may end. */
  readonly connecting: { readonly from: ElementId; readonly legal: ReadonlySet<ElementId> } | null;
  /** The place (null: bare canvas) under what is being dragged, and whether it may stand there. */
  readonly dropTarget: { readonly place: ElementId | null; readonly allowed: boolean } | null;
}

export interface ViewStore extends StoreApi<ViewState> {
  readonly moveCamera: (move: CameraMove) => void;
}

export function createViewStore(): ViewStore {
  const store = createStore<ViewState>(() => ({
    camera: { move: 'fit', turn: 0 },
    centre: () => ({ x: 0, y: 0 }),
    carryTo: () => undefined,
    dropAt: () => undefined,
    carrying: null,
    connecting: null,
    dropTarget: null,
  }));
  return {
    ...store,
    moveCamera: (move) => {
      store.setState(({ camera }) => ({ camera: { move, turn: camera.turn + 1 } }));
    },
  };
}
