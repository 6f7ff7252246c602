import type { MenuItemConstructorOptions } from 'electron';
import { MENU, type MenuActionId, type MenuEntry } from '#shared/shell/menu-table.ts';

type Entry = MenuEntry<MenuActionId>;

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly allowDevTools: boolean;
  readonly onAction: (actionId: MenuActionId) => void;
}

/**
 * The menu as Electron wants it. The page owns the keyboard (it has the same shortcuts in a browser, and text fields
 * must get Ctrl+C before the drawing), so the menu only shows accelerators. macOS registers them regardless, but asks the
 * page first; what the page leaves comes back as an action, and the bridge gives it to the text field that has the focus.
 * So the desktop has the keys of the browser on every layout: accelerators that Electron registers go by key codes, which
 * for punctuation are places on a US keyboard and not what is printed on the key.
 */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const sections = MENU.map(({ label, entries }) => ({
    label,
    submenu: withoutLastLine(entries.filter((entry) => isOffered(entry, options))).map((entry) =>
      toItem(entry, options),
    ),
  }));
  return options.platform === 'darwin'
    ? [{ role: 'appMenu' }, ...sections, { role: 'windowMenu' }]
    : sections;
}

function isOffered(entry: Entry, { allowDevTools, platform }: MenuOptions): boolean {
  if (entry === 'separator' || 'id' in entry) return true;
  if (entry.role === 'toggleDevTools') return allowDevTools;
  // On macOS it stands in the application's own menu.
  return entry.role !== 'quit' || platform !== 'darwin';
}

/** What stood below the line may not be offered here. */
function withoutLastLine(entries: readonly Entry[]): readonly Entry[] {
  return entries.at(-1) === 'separator' ? entries.slice(0, -1) : entries;
}

function toItem(entry: Entry, { onAction, platform }: MenuOptions): MenuItemConstructorOptions {
  if (entry === 'separator') return { type: 'separator' };
  if ('role' in entry) return { role: entry.role };
  const { id, label, accelerator } = entry;
  const item = { id, label, click: () => onAction(id) };
  if (accelerator === undefined || isTypedText(accelerator, platform)) return item;
  return { ...item, accelerator, registerAccelerator: false };
}

/** A key that writes in a text field must not be the menu's, where the menu registers what it shows. */
function isTypedText(accelerator: string, platform: NodeJS.Platform): boolean {
  return platform === 'darwin' && !accelerator.startsWith('CmdOrCtrl+');
}
