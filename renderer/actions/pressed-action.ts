import { matchesKeyboardEvent, type Hotkey } from '@tanstack/hotkeys';
import type { Action } from './action.ts';

/** What a pressed key tells of itself; a `KeyboardEvent` has all of it. */
export type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'code'
  | 'ctrlKey'
  | 'shiftKey'
  | 'altKey'
  | 'metaKey'
  | 'location'
  | 'isComposing'
  | 'getModifierState'
>;
type Shortcuts = Pick<Action, 'shortcut' | 'otherShortcut'>;
type System = 'mac' | 'windows' | 'linux';

/**
 * The action whose shortcut was pressed, on any keyboard layout: what the key types counts, wherever it lies. Only where it
 * types nothing that a shortcut could name (Cyrillic, Greek), and for the digits, which some layouts have behind Shift, its
 * place on a US keyboard counts. A key that writes a text with AltGr is nobody's shortcut.
 */
export function pressedAction<Entry extends Shortcuts>(
  press: KeyPress,
  actions: readonly Entry[],
  system?: System,
): Entry | undefined {
  const find = (one: KeyPress): Entry | undefined =>
    actions.find(({ shortcut, otherShortcut }) =>
      [shortcut, otherShortcut].some((keys) => keys !== undefined && isPressed(one, keys, system)),
    );
  return find(withoutPlace(press)) ?? (placeCounts(press) ? find(press) : undefined);
}

function isPressed(press: KeyPress, keys: Hotkey, system: System | undefined): boolean {
  return matchesKeyboardEvent(press as KeyboardEvent, keys, system);
}

/** The same key press from a keyboard that does not say where its keys lie. */
function withoutPlace(press: KeyPress): KeyPress {
  const { key, ctrlKey, shiftKey, altKey, metaKey, location, isComposing } = press;
  const getModifierState = (name: string): boolean => press.getModifierState(name);
  return { key, code: '', ctrlKey, shiftKey, altKey, metaKey, location, isComposing, getModifierState };
}

/** Option writes other characters on Apple's keyboards, so that with it only a plain letter is what the key stands for. */
function placeCounts({ key, code, altKey }: KeyPress): boolean {
  if (code.startsWith('Digit')) return true;
  return altKey ? !/^[a-z]$/i.test(key) : !/^[\p{ASCII}\p{Script=Latin}]$/u.test(key);
}
