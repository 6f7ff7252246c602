import { describe, expect, test } from 'vitest';
import { menuActionIds } from '#shared/shell/menu-table.ts';
import { actionGroups } from '#renderer/actions/action.ts';
import { actions, findAction } from '#renderer/actions/registry.ts';
import { shortcutText } from '#renderer/actions/shortcut-text.ts';
import { iconTable } from '#renderer/ui/icon-table.ts';
import { fakeWorkspace } from '#test/support/fake-workspace.ts';

describe('the registry of actions', () => {
  test.each(actions.map((action) => [action.id, action] as const))('%s is complete', (id, action) => {
    expect(id).toMatch(new RegExp(`^(${actionGroups.join('|')})\\.[a-z][A-Za-z]*$`));
    expect(action.label).toMatch(/^[A-Z].*[^.]$/);
    expect(findAction(id)).toBe(action);
    if (action.icon !== undefined) expect(iconTable).toHaveProperty([action.icon]);
    expect(typeof (action.blocked?.(fakeWorkspace()) ?? '')).toBe('string');
  });

  test('no two share an id, a label or a shortcut', () => {
    for (const values of [
      actions.map((action) => action.id),
      actions.map((action) => action.label),
      actions.flatMap(({ shortcut, otherShortcut }) => [shortcut ?? [], otherShortcut ?? []].flat()),
    ]) {
      expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
    }
  });

  test('everything the desktop menu offers can be done', () => {
    expect(menuActionIds.filter((id) => findAction(id) === undefined)).toEqual([]);
  });
});

test.each([
  ['Mod+Shift+S', 'Ctrl+Shift+S', '⇧⌘S'],
  ['Mod+Alt+N', 'Ctrl+Alt+N', '⌥⌘N'],
  ['Mod+/', 'Ctrl+/', '⌘/'],
  ['Mod++', 'Ctrl++', '⌘+'],
  ['Shift+1', 'Shift+1', '⇧1'],
  ['Delete', 'Del', 'Del'],
  ['Shift+F8', 'Shift+F8', '⇧F8'],
] as const)('%s is written %s and %s', (shortcut, elsewhere, apple) => {
  expect(shortcutText(shortcut, false)).toBe(elsewhere);
  expect(shortcutText(shortcut, true)).toBe(apple);
});
