import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuTemplate } from '#electron/main/menu.ts';
import { menuActionIds } from '#shared/shell/menu-table.ts';

function items(
  platform: NodeJS.Platform,
  allowDevTools = false,
  onAction = vi.fn(),
): MenuItemConstructorOptions[] {
  return menuTemplate({ platform, allowDevTools, onAction }).flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  );
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'every action of the contract stands in the menu once (%s)',
  (platform) => {
    const ids = items(platform).flatMap(({ id }) => id ?? []);
    expect(ids.sort()).toEqual([...menuActionIds].sort());
  },
);

test('no accelerator is taken from the page, and none is given twice', () => {
  const withKeys = items('linux').filter(({ accelerator }) => accelerator !== undefined);
  expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
  const keys = withKeys.map(({ accelerator }) => accelerator);
  expect(new Set(keys).size).toBe(keys.length);
});

test('on macOS, which registers what the menu shows, no key that writes text is shown', () => {
  const keys = items('darwin').flatMap(({ accelerator }) => accelerator ?? []);
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter((key) => !key.startsWith('CmdOrCtrl+'))).toEqual([]);
});

test.each(['linux', 'darwin'] as const)('no menu ends with a line (%s)', (platform) => {
  const last = menuTemplate({ platform, allowDevTools: false, onAction: vi.fn() }).map(({ submenu }) =>
    Array.isArray(submenu) ? submenu.at(-1)?.type : undefined,
  );
  expect(last).not.toContain('separator');
});

test('an item tells its own id', () => {
  const onAction = vi.fn();
  for (const { click } of items('linux', false, onAction)) click?.({} as never, undefined, {});
  expect(onAction.mock.calls.flat().sort()).toEqual([...menuActionIds].sort());
});

test('developer tools are offered on request only', () => {
  const hasTools = (allow: boolean): boolean =>
    items('linux', allow).some(({ role }) => role === 'toggleDevTools');
  expect([hasTools(false), hasTools(true)]).toEqual([false, true]);
});

test('macOS gets the application and window menus it expects', () => {
  const roles = menuTemplate({ platform: 'darwin', allowDevTools: false, onAction: vi.fn() }).map(
    ({ role }) => role,
  );
  expect(roles).toContain('appMenu');
  expect(roles).toContain('windowMenu');
});
