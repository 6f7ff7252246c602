import type { MenuActionId } from '#shared/shell/menu-actions.ts';

/** An action of the window; `accelerator` is what the menu shows, in Electron's notation. */
export interface MenuAction {
  readonly id: MenuActionId;
  readonly label: string;
  readonly accelerator?: string;
}

/** Something the system itself does. */
export interface MenuRole {
  readonly role: 'quit' | 'togglefullscreen' | 'toggleDevTools';
}

export type MenuEntry = MenuAction | MenuRole | 'separator';

export interface MenuSection {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

/** The native menu, in order. Every action of the contract stands here once. */
export const MENU: readonly MenuSection[] = [
  {
    label: 'File',
    entries: [
      { id: 'file.new', label: 'New', accelerator: 'CmdOrCtrl+Alt+N' },
      { id: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
      { id: 'file.examples', label: 'Examples and templates…' },
      'separator',
      { id: 'file.save', label: 'Save', accelerator: 'CmdOrCtrl+S' },
      { id: 'file.saveAs', label: 'Save As…', accelerator: 'CmdOrCtrl+Shift+S' },
      'separator',
      { id: 'file.export', label: 'Export…', accelerator: 'CmdOrCtrl+E' },
      'separator',
      { role: 'quit' },
    ],
  },
  {
    label: 'Edit',
    entries: [
      { id: 'edit.undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
      { id: 'edit.redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
      'separator',
      { id: 'edit.cut', label: 'Cut', accelerator: 'CmdOrCtrl+X' },
      { id: 'edit.copy', label: 'Copy', accelerator: 'CmdOrCtrl+C' },
      { id: 'edit.paste', label: 'Paste', accelerator: 'CmdOrCtrl+V' },
      { id: 'edit.duplicate', label: 'Duplicate', accelerator: 'CmdOrCtrl+D' },
      { id: 'edit.delete', label: 'Delete', accelerator: 'Delete' },
      'separator',
      { id: 'edit.selectAll', label: 'Select All', accelerator: 'CmdOrCtrl+A' },
    ],
  },
  {
    label: 'View',
    entries: [
      { id: 'view.zoomIn', label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus' },
      { id: 'view.zoomOut', label: 'Zoom Out', accelerator: 'CmdOrCtrl+-' },
      { id: 'view.zoomToFit', label: 'Zoom to Fit', accelerator: 'Shift+1' },
      'separator',
      { id: 'view.layout', label: 'Arrange Automatically', accelerator: 'CmdOrCtrl+Shift+Y' },
      { id: 'view.problems', label: 'Problems', accelerator: 'CmdOrCtrl+J' },
      { id: 'view.toggleTheme', label: 'Switch Light and Dark' },
      'separator',
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  },
  {
    label: 'Help',
    entries: [
      { id: 'help.shortcuts', label: 'Keyboard Shortcuts', accelerator: 'CmdOrCtrl+/' },
      { id: 'help.about', label: 'About Stave' },
    ],
  },
];
