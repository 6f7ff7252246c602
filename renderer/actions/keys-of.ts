import type { Action } from '#renderer/actions/action.ts';
import { shortcutText } from '#renderer/actions/shortcut-text.ts';

/** The shortcut of an action as this machine's keyboard names it. */
export function keysOf(action: Action): string | undefined {
  return action.shortcut === undefined ? undefined : shortcutText(action.shortcut, isApple());
}

function isApple(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
}
