const NAMES: Readonly<Record<string, string>> = {
  Delete: 'Del',
  Escape: 'Esc',
  Equal: '+',
  Minus: '-',
  Slash: '/',
  Comma: ',',
  Period: '.',
  BracketLeft: '[',
  BracketRight: ']',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A shortcut in tinykeys notation as people write it: `$mod+Shift+KeyS` becomes `Ctrl+Shift+S`, on Apple's keyboards `⇧⌘S`. */
export function shortcutText(shortcut: string, apple: boolean): string {
  const keys = shortcut.split('+').map((key) => keyText(key, apple));
  return apple ? appleOrder(keys).join('') : keys.join('+');
}

function keyText(key: string, apple: boolean): string {
  if (key === '$mod') return apple ? '⌘' : 'Ctrl';
  if (key === 'Control' && !apple) return 'Ctrl';
  if (apple) {
    const sign = { Control: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' }[key];
    if (sign !== undefined) return sign;
  }
  return NAMES[key] ?? key.replace(/^(Key|Digit|Numpad)(?=.)/, '');
}

/** Apple prints control, option, shift, command, then the key. */
function appleOrder(keys: readonly string[]): readonly string[] {
  const signs = ['⌃', '⌥', '⇧', '⌘'];
  const rank = (key: string): number => (signs.includes(key) ? signs.indexOf(key) : signs.length);
  return [...keys].sort((left, right) => rank(left) - rank(right));
}
