// The native menu and the page's own list of actions offer the same, in the same words and order: with the native menu on
// screen the page shows none. The page acts on keys, the menu only shows them.
import { describe, expect, test } from 'vitest';
import { MENU, type MenuAction, type MenuActionId } from '#shared/shell/menu-table.ts';
import { actionGroups } from '#renderer/actions/action.ts';
import { actions, findAction } from '#renderer/actions/registry.ts';

type Action = MenuAction<MenuActionId>;

const actionsOf = (entries: (typeof MENU)[number]['entries']): readonly Action[] =>
  entries.filter((entry): entry is Action => typeof entry === 'object' && 'id' in entry);

const ENTRIES: readonly Action[] = MENU.flatMap(({ entries }) => actionsOf(entries));

/** A shortcut of the page (`Mod+Shift+S`) in Electron's notation (`CmdOrCtrl+Shift+S`). */
function acceleratorOf(shortcut: string): string {
  return shortcut.replace(/^Mod/, 'CmdOrCtrl').replace(/\+$/, 'Plus');
}

test('the menus are those of the page', () => {
  expect(MENU.map(({ label }) => label.toLowerCase())).toEqual(actionGroups);
});

test.each(MENU.map(({ label, entries }) => [label, entries] as const))(
  '%s offers everything that the menu of the page does, in its order',
  (label, entries) => {
    const offered = actions.filter(({ group }) => group === label.toLowerCase()).map(({ id }) => id);
    expect(actionsOf(entries).map(({ id }) => id)).toEqual(offered);
  },
);

describe.each(ENTRIES)('$id', ({ id, label, accelerator }) => {
  const action = findAction(id);

  test('is an action of the page', () => {
    expect(action?.id).toBe(id);
  });
  test('is called what the page calls it', () => {
    expect(label).toBe(action?.label);
  });
  test('shows the shortcut of the action', () => {
    expect(accelerator).toBe(action?.shortcut === undefined ? undefined : acceleratorOf(action.shortcut));
  });
});

test('no separator stands at an end, or beside another', () => {
  for (const { entries } of MENU) {
    const kinds = entries.map((entry) => entry === 'separator');
    expect([kinds[0], kinds.at(-1)]).toEqual([false, false]);
    expect(kinds.some((isLine, at) => isLine && kinds[at + 1] === true)).toBe(false);
  }
});
