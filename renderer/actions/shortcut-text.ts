import { parseHotkey, type Hotkey } from '@tanstack/hotkeys';

const NAMES: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/**
 * A shortcut as people write it: `Mod+Shift+S` becomes `Ctrl+Shift+S`. Apple prints control, option, shift and command as
 * signs in this order, then the key: `⇧⌘S`.
 */
export function shortcutText(shortcut: Hotkey, apple: boolean): string {
  const { ctrl, alt, shift, meta, key = '' } = parseHotkey(shortcut, apple ? 'mac' : 'windows');
  const held = [
    ctrl && (apple ? '⌃' : 'Ctrl+'),
    alt && (apple ? '⌥' : 'Alt+'),
    shift && (apple ? '⇧' : 'Shift+'),
    meta && (apple ? '⌘' : 'Win+'),
  ];
  return held.filter((sign) => sign !== false).join('') + (NAMES[key] ?? key);
}
