// A long press with a finger or a pen asks for the menu of what is under it, as the right button of a mouse does. Some
// browsers say so with a `contextmenu` event of their own, while the finger rests or when it is lifted, and others never do.

/** How long a press rests until it is a long one, in milliseconds. */
const LONG = 500;

/** How far it may stray meanwhile, in pixels each way. */
const SLACK = 10;

/** A press is `resting` until it is long, strays or ends; a long one is `lifted` until something else is pressed. */
type Phase = 'resting' | 'long' | 'lifted' | 'done';

const MOVES = ['pointermove', 'mousemove', 'touchmove'] as const;
const ENDS = ['pointerup', 'pointercancel', 'touchend'] as const;
const FOLLOWS = ['contextmenu', 'click', 'pointerdown', 'keydown'] as const;

/** What nothing else in the window learns of, so that nothing is dragged, clicked or opened twice by a press that rests. */
const WITHHELD: Readonly<Record<Phase, readonly string[]>> = {
  resting: MOVES,
  long: [...MOVES, 'contextmenu'],
  lifted: ['click', 'contextmenu'],
  done: [],
};

export interface Press {
  /** Whether it has asked for a menu, until something else is pressed. */
  readonly isLong: () => boolean;
}

/**
 * Follows a press from its `pointerdown` and sends `contextmenu` to what is under it when it is long, once, and only within
 * the area. A press of a mouse, or of a finger beside another, never is. What needs presses for itself stops `pointerdown`.
 */
export function followPress(down: PointerEvent, area: Element): Press {
  let phase: Phase = 'resting';
  const end = new AbortController();
  const timer = setTimeout(() => {
    askForMenu(down, area);
  }, LONG);
  const enter = (next: Phase): void => {
    phase = next;
    clearTimeout(timer);
    if (next === 'done') end.abort();
  };
  const follow = (event: Event): void => {
    const next = nextPhase(phase, event, down);
    if (WITHHELD[phase].includes(event.type) && next !== 'done') {
      event.stopImmediatePropagation();
      if (phase !== 'resting') event.preventDefault();
    }
    // What a browser makes of a touch that ends (a click, and the events of a mouse around it) is not meant.
    if (phase === 'lifted' && event.type === 'touchend') event.preventDefault();
    if (next !== phase) enter(next);
  };
  if (down.pointerType === 'mouse' || down.button !== 0 || !down.isPrimary) enter('done');
  else {
    // Before everybody else, and not passive, so that a browser neither scrolls nor clicks.
    const options = { capture: true, passive: false, signal: end.signal };
    for (const type of [...MOVES, ...ENDS, ...FOLLOWS]) window.addEventListener(type, follow, options);
  }
  return { isLong: () => phase === 'long' || phase === 'lifted' };
}

function nextPhase(phase: Phase, event: Event, down: PointerEvent): Phase {
  const isOurs = 'pointerId' in event && event.pointerId === down.pointerId;
  switch (event.type) {
    case 'pointermove':
      return phase === 'resting' && isOurs && strays(event as PointerEvent, down) ? 'done' : phase;
    case 'contextmenu':
      return phase === 'resting' ? 'long' : phase;
    case 'pointerup':
    case 'pointercancel':
      if (!isOurs) return phase;
      return phase === 'resting' ? 'done' : 'lifted';
    case 'pointerdown':
    case 'keydown':
      return phase === 'long' ? phase : 'done';
    default:
      return phase;
  }
}

function strays({ clientX, clientY }: PointerEvent, down: PointerEvent): boolean {
  return Math.abs(clientX - down.clientX) > SLACK || Math.abs(clientY - down.clientY) > SLACK;
}

function askForMenu(down: PointerEvent, area: Element): void {
  const { clientX, clientY, screenX, screenY, pointerId, pointerType } = down;
  // What was pressed may have been drawn anew meanwhile.
  const target = document.elementFromPoint(clientX, clientY);
  if (target === null || !area.contains(target)) return;
  const place = { clientX, clientY, screenX, screenY, view: window };
  target.dispatchEvent(
    new PointerEvent('contextmenu', { ...place, pointerId, pointerType, bubbles: true, cancelable: true }),
  );
}
