import { componentType } from '#shared/catalog/catalog.ts';
import type { Element, Size } from '#shared/model/element.ts';

/** Pixels, shared by the canvas, automatic layout and drawn reports: what one computes is what the other shows. */
export const CARD_SIZE: Size = { width: 208, height: 60 };
/** Height of the bar with the name of a place; contents start below it. */
export const TITLE_HEIGHT = 36;
/** Between the border of a place and its contents. */
export const PLACE_PADDING = 20;
/** Between neighbours. */
export const GAP = 24;
/** Positions that people choose fall on multiples of this. */
export const GRID = 8;

const EMPTY_PLACE_SIZES: Readonly<Record<string, Size>> = {
  site: { width: 560, height: 360 },
  'data-center': { width: 520, height: 300 },
};
const OTHER_EMPTY_PLACE: Size = { width: 248, height: 136 };

/** Whether an element is drawn as a frame around others. */
export function isPlace(element: Pick<Element, 'type'>): boolean {
  return componentType(element.type)?.category === 'place';
}

/** Size of an element of this type while it contains nothing. */
export function emptySize(type: string): Size {
  if (!isPlace({ type })) return CARD_SIZE;
  return EMPTY_PLACE_SIZES[type] ?? OTHER_EMPTY_PLACE;
}

/** The size an element is drawn at. */
export function sizeOf(element: Pick<Element, 'type' | 'size'>): Size {
  return element.size ?? emptySize(element.type);
}
