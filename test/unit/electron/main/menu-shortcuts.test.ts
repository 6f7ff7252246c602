// The native menu and the page's own list of actions say the same: the page acts on keys, the menu only shows them.
import { describe, expect, test } from 'vitest';
import { MENU, type MenuAction } from '#electron/main/menu-table.ts';
import { findAction } from '#renderer/actions/registry.ts';

const ENTRIES: readonly MenuAction[] = MENU.flatMap(({ entries }) =>
  entries.filter((entry): entry is MenuAction => typeof entry === 'object' && 'id' in entry),
);

const KEYS: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  Equal: 'Plus',
  Minus: '-',
  Slash: '/',
  Comma: ',',
};

/** A shortcut of the page (`$mod+Shift+KeyS`) in Electron's notation (`CmdOrCtrl+Shift+S`). */
function acceleratorOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => KEYS[key] ?? key.replace(/^(Key|Digit)/, ''))
    .join('+');
}

describe.each(ENTRIES)('$id', ({ id, accelerator }) => {
  const action = findAction(id);

  test('is an action of the page', () => {
    expect(action?.id).toBe(id);
  });
  test('shows the shortcut of the action', () => {
    expect(accelerator).toBe(action?.shortcut === undefined ? undefined : acceleratorOf(action.shortcut));
  });
});
