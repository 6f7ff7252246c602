/** The parts of the window in the order in which F6 goes round them. Each carries its name as `data-part`. */
const PARTS = ['palette', 'canvas', 'inspector', 'problems'] as const;

const TAB_STOPS =
  'input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href], [tabindex]';

/** What had the keyboard in a part when it was left by F6. */
const left = new WeakMap<Element, HTMLElement>();

/**
 * Gives the keyboard to the part of the window after the one that has it (-1: before it), around the end, without those that
 * are closed: to what had it there before, else to the first stop of the Tab key. From outside, to the first part, or the last.
 */
export function nextPart(page: Document, step: 1 | -1): void {
  const parts = PARTS.flatMap((name) => page.querySelector(`[data-part="${name}"]`) ?? []);
  const { activeElement } = page;
  const current = parts.findIndex((part) => part.contains(activeElement));
  const here = parts[current];
  if (here !== undefined && activeElement instanceof HTMLElement) left.set(here, activeElement);
  const start = current === -1 && step === -1 ? 0 : current;
  const next = parts[(start + step + parts.length) % parts.length];
  if (next !== undefined) enterPart(next);
}

/** Gives the keyboard to the canvas, past what stands before it. */
export function skipToCanvas(page: Document): void {
  const canvas = page.querySelector('[data-part="canvas"]');
  if (canvas !== null) enterPart(canvas);
}

function enterPart(part: Element): void {
  const before = left.get(part);
  if (before?.isConnected === true && isShown(before)) {
    before.focus();
    return;
  }
  const stops = [...part.querySelectorAll<HTMLElement>(TAB_STOPS)];
  stops.find((stop) => stop.tabIndex >= 0 && isShown(stop))?.focus();
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
