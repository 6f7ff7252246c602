// Every shortcut of the registry on every layout, and the layouts' keys that must not be taken for one.
import { parseHotkey } from '@tanstack/hotkeys';
import { describe, expect, test } from 'vitest';
import type { Action } from '#renderer/actions/action.ts';
import { pressedAction, type KeyPress } from '#renderer/actions/pressed-action.ts';
import { actions } from '#renderer/actions/registry.ts';
import {
  keysOfLayout,
  layoutNames,
  type LayoutKey,
  type LayoutName,
} from '#test/support/keyboard-layouts.ts';

type Held = Partial<Pick<KeyPress, 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>>;

function press(key: string, code: string, held: Held, altGraph = false): KeyPress {
  return {
    key,
    code,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    ...held,
    location: 0,
    isComposing: false,
    getModifierState: (name) => altGraph && name === 'AltGraph',
  };
}

const idOf = (event: KeyPress, system: 'mac' | 'windows' = 'windows'): string | undefined =>
  pressedAction(event, actions, system)?.id;

const BOUND = actions.flatMap(({ id, shortcut }) => (shortcut === undefined ? [] : [{ id, shortcut }]));

/** How a person presses a shortcut: the key that shows the character, with Shift where it stands above. */
function pressesOf(shortcut: NonNullable<Action['shortcut']>, layout: LayoutName): readonly KeyPress[] {
  const { key = '', ctrl, alt, shift, meta } = parseHotkey(shortcut, 'windows');
  const held = { ctrlKey: ctrl, altKey: alt, metaKey: meta };
  if (key.length > 1) return [press(key, key, { ...held, shiftKey: shift })];
  const places = keysOfLayout(layout).filter((entry) => shows(entry, key));
  return places.map(({ code, plain, shifted }) => {
    const shiftKey = shift || (plain.toUpperCase() !== key && shifted === key);
    return press(shiftKey ? shifted : plain, code, { ...held, shiftKey });
  });
}

/** Whether a key is the one for a character: it types it, or it is a letter of another script in its place. */
function shows({ code, plain, shifted }: LayoutKey, character: string): boolean {
  if (plain.toUpperCase() === character || shifted === character) return true;
  return !/[\p{ASCII}\p{Script=Latin}]/u.test(plain) && code === `Key${character}`;
}

describe.each(layoutNames)('on %s', (layout) => {
  test.each(BOUND)('$shortcut is $id', ({ id, shortcut }) => {
    const presses = pressesOf(shortcut, layout);
    expect(presses.length).toBeGreaterThan(0);
    for (const event of presses) expect(idOf(event), `${event.code} typing ${event.key}`).toBe(id);
  });

  test('a key that types a Latin letter is the shortcut of this letter only', () => {
    for (const { code, plain } of keysOfLayout(layout).filter((key) => /^[a-z]$/.test(key.plain))) {
      const meant = BOUND.find(({ shortcut }) => shortcut === `Mod+${plain.toUpperCase()}`);
      const other = plain === 'y' ? 'edit.redo' : undefined;
      expect(idOf(press(plain, code, { ctrlKey: true })), `${code} typing ${plain}`).toBe(meant?.id ?? other);
    }
  });

  test('what is typed with AltGr, or without any modifier, is nobody’s', () => {
    for (const { code, plain, shifted } of keysOfLayout(layout)) {
      const held = { ctrlKey: true, altKey: true };
      expect(idOf(press(plain, code, held, true))).toBeUndefined();
      expect(idOf(press(plain, code, {}))).toBeUndefined();
      if (!code.startsWith('Digit')) expect(idOf(press(shifted, code, { shiftKey: true }))).toBeUndefined();
    }
  });
});

test.each([
  ['undo and redo keep their letters on QWERTZ', press('z', 'KeyY', { ctrlKey: true }), 'edit.undo'],
  ['which is redo', press('y', 'KeyZ', { ctrlKey: true }), 'edit.redo'],
  ['the semicolon of Dvorak, where US has Z, is nothing', press(';', 'KeyZ', { ctrlKey: true }), undefined],
  [
    'the full stop of Dvorak, where US has E',
    press('.', 'KeyE', { ctrlKey: true }),
    'edit.selectConnections',
  ],
  ['ß, where US has the minus, is nothing', press('ß', 'Minus', { ctrlKey: true }), undefined],
  ['the minus of a German keyboard, where US has /', press('-', 'Slash', { ctrlKey: true }), 'view.zoomOut'],
  ['0 of a French keyboard without Shift', press('à', 'Digit0', { ctrlKey: true }), 'view.actualSize'],
  ['= as browsers have it', press('=', 'Equal', { ctrlKey: true }), 'view.zoomIn'],
  ['the plus of the number block', press('+', 'NumpadAdd', { ctrlKey: true }), 'view.zoomIn'],
  ['capital letters by Caps Lock', press('Z', 'KeyZ', { ctrlKey: true }), 'edit.undo'],
  [
    'capital letters by Caps Lock and Shift',
    press('z', 'KeyZ', { ctrlKey: true, shiftKey: true }),
    'edit.redo',
  ],
])('%s', (_, event, id) => {
  expect(idOf(event)).toBe(id);
});

test.each([
  ['Option writes ˜ on a US keyboard', press('˜', 'KeyN', { metaKey: true, altKey: true })],
  ['a dead key', press('Dead', 'KeyN', { metaKey: true, altKey: true })],
  ['~ on a German one', press('~', 'KeyN', { metaKey: true, altKey: true })],
  ['n on Dvorak', press('n', 'KeyL', { metaKey: true, altKey: true })],
])('Option and Command with N on Apple’s keyboards: %s', (_, event) => {
  expect(idOf(event, 'mac')).toBe('file.new');
});

test('a key that an input method takes is nobody’s', () => {
  expect(idOf({ ...press('Process', 'KeyZ', { ctrlKey: true }), isComposing: true })).toBeUndefined();
  expect(idOf(press('Process', 'KeyZ', { ctrlKey: true }))).toBeUndefined();
});
