import type { Topology } from '#shared/model/topology.ts';
import { readingOrder } from './editing/reading-order.ts';

/** How long to wait for an element that the drawing still has to move to, in milliseconds. */
const PATIENCE = 1500;
const MODAL = '[role="dialog"], [role="alertdialog"]';

let waiting = 0;

/** The canvas element of a drawn element, when it is on screen. */
function nodeOnScreen(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
}

/**
 * Gives the keyboard to a drawn element, as soon as it is on screen (what lies outside the view is not mounted) and no
 * dialog is open: one that closes hands the keyboard back to what had it before. A press of the mouse meanwhile, or
 * another call, puts an end to the waiting.
 */
export function focusNode(id: string): void {
  const end = performance.now() + PATIENCE;
  const stop = (): void => {
    cancelAnimationFrame(waiting);
    removeEventListener('pointerdown', stop, true);
  };
  const attempt = (): void => {
    if (hasTakenFocus(id) || performance.now() > end) stop();
    else waiting = requestAnimationFrame(attempt);
  };
  cancelAnimationFrame(waiting);
  addEventListener('pointerdown', stop, true);
  attempt();
}

/** False as well while the element is mounted but not yet measured: it is hidden then, and takes no focus. */
function hasTakenFocus(id: string): boolean {
  if (document.querySelector(MODAL) !== null) return false;
  const node = nodeOnScreen(id);
  node?.focus({ preventScroll: true });
  return node !== null && document.activeElement === node;
}

/** Gives the keyboard to the first of the selected elements, if there is one. */
export function focusSelection(selection: ReadonlySet<string>): void {
  const [first] = selection;
  if (first !== undefined) focusNode(first);
}

/** Gives the keyboard to the element that is read first, if there is one. */
export function focusFirstNode(document: Topology): void {
  const [first] = readingOrder(document);
  if (first !== undefined) focusNode(first.id);
}
