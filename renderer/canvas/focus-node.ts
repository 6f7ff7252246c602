import type { Topology } from '#shared/model/topology.ts';
import type { Workspace } from '#renderer/state/workspace.ts';
import { readingOrder } from './editing/reading-order.ts';

/** How long to wait for an element that the drawing still has to move to, in milliseconds. */
const PATIENCE = 1500;
const MODAL = '[role="dialog"], [role="alertdialog"], [role="menu"]';
const DRAWN = ['.react-flow__node', '.react-flow__edge'];

let waiting = 0;

/** The shape on the canvas of an element, connection, pair or link, when it is on screen. */
function shapeOnScreen(id: string): HTMLElement | SVGElement | null {
  return document.querySelector<HTMLElement | SVGElement>(
    DRAWN.map((shape) => `${shape}[data-id="${CSS.escape(id)}"]`).join(),
  );
}

/** The id of the element, connection, pair or link whose shape on the canvas this is. */
export function drawnIdOf(shape: EventTarget): string | undefined {
  if (!(shape instanceof Element) || !shape.matches(DRAWN.join())) return undefined;
  return shape.getAttribute('data-id') ?? undefined;
}

/** Brings something drawn into view without selecting it, and gives it the keyboard. */
export function showDrawn(id: string, { session }: Workspace): void {
  session.setState(({ reveal }) => ({ reveal: { ids: [id], turn: reveal.turn + 1 } }));
  focusNode(id);
}

/**
 * Gives the keyboard to something drawn, as soon as it is on screen (what lies outside the view is not mounted) and no
 * dialog or menu is open: one that closes hands the keyboard back to what had it before. A press of the mouse meanwhile, or
 * another call, puts an end to the waiting.
 */
export function focusNode(id: string): void {
  focusSoon(() => shapeOnScreen(id));
}

/** The same for something that may not be on screen yet, or not free to take the keyboard. */
export function focusSoon(find: () => HTMLElement | SVGElement | null): void {
  const end = performance.now() + PATIENCE;
  const stop = (): void => {
    cancelAnimationFrame(waiting);
    removeEventListener('pointerdown', stop, true);
  };
  const attempt = (): void => {
    if (hasTakenFocus(find()) || performance.now() > end) stop();
    else waiting = requestAnimationFrame(attempt);
  };
  cancelAnimationFrame(waiting);
  addEventListener('pointerdown', stop, true);
  attempt();
}

/** False as well while the element is mounted but not yet measured: it is hidden then, and takes no focus. */
function hasTakenFocus(shape: HTMLElement | SVGElement | null): boolean {
  if (document.querySelector(MODAL) !== null) return false;
  shape?.focus({ preventScroll: true });
  return shape !== null && document.activeElement === shape;
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
