/** An action of the window; `accelerator` is what the menu shows, in Electron's notation. */
export interface MenuAction<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly accelerator?: string;
}

/** Something the system itself does. */
interface MenuRole {
  readonly role: 'quit' | 'togglefullscreen' | 'toggleDevTools';
}

export type MenuEntry<Id extends string> = MenuAction<Id> | MenuRole | 'separator';

interface MenuSection<Id extends string> {
  readonly label: string;
  readonly entries: readonly MenuEntry<Id>[];
}

/**
 * The native menu, in order. The window shows no menus where the machine shows this one, so it has every action of the
 * window, in the window's words: test/unit/electron/main/menu-of-the-page.test.ts holds the two together.
 */
const TABLE = [
  {
    label: 'File',
    entries: [
      { id: 'file.new', label: 'New topology', accelerator: 'CmdOrCtrl+Alt+N' },
      { id: 'file.examples', label: 'New from an example…' },
      { id: 'file.library', label: 'My library…' },
      { id: 'file.open', label: 'Open…', accelerator: 'CmdOrCtrl+O' },
      'separator',
      { id: 'file.save', label: 'Save', accelerator: 'CmdOrCtrl+S' },
      { id: 'file.saveAs', label: 'Save as…', accelerator: 'CmdOrCtrl+Shift+S' },
      'separator',
      { id: 'file.export', label: 'Export configuration bundle…', accelerator: 'CmdOrCtrl+E' },
      'separator',
      { id: 'file.settings', label: 'Settings…', accelerator: 'CmdOrCtrl+,' },
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
      'separator',
      { id: 'edit.delete', label: 'Delete', accelerator: 'Delete' },
      { id: 'edit.selectAll', label: 'Select all', accelerator: 'CmdOrCtrl+A' },
      { id: 'edit.rename', label: 'Rename', accelerator: 'F2' },
      { id: 'edit.selectConnections', label: 'Go to next connection', accelerator: 'CmdOrCtrl+.' },
      'separator',
      { id: 'edit.connect', label: 'Connect', accelerator: 'CmdOrCtrl+L' },
      { id: 'edit.connectBack', label: 'Connect the other way', accelerator: 'CmdOrCtrl+Shift+L' },
      { id: 'edit.makePair', label: 'Make a pair', accelerator: 'CmdOrCtrl+Shift+P' },
      { id: 'edit.swapPair', label: 'Swap primary and backup' },
      'separator',
      { id: 'edit.saveToLibrary', label: 'Save selection to library…' },
    ],
  },
  {
    label: 'Arrange',
    entries: [
      { id: 'view.layout', label: 'Tidy up', accelerator: 'CmdOrCtrl+Shift+Y' },
      'separator',
      { id: 'arrange.pin', label: 'Pin in place' },
      { id: 'arrange.unpin', label: 'Let tidying move it' },
      'separator',
      { id: 'arrange.left', label: 'Align left edges' },
      { id: 'arrange.centre', label: 'Align centres' },
      { id: 'arrange.right', label: 'Align right edges' },
      { id: 'arrange.top', label: 'Align upper edges' },
      { id: 'arrange.middle', label: 'Align middles' },
      { id: 'arrange.bottom', label: 'Align lower edges' },
      { id: 'arrange.across', label: 'Distribute across' },
      { id: 'arrange.down', label: 'Distribute down' },
    ],
  },
  {
    label: 'View',
    entries: [
      { id: 'view.zoomIn', label: 'Zoom in', accelerator: 'CmdOrCtrl+Plus' },
      { id: 'view.zoomOut', label: 'Zoom out', accelerator: 'CmdOrCtrl+-' },
      { id: 'view.actualSize', label: 'Zoom to 100 %', accelerator: 'CmdOrCtrl+0' },
      { id: 'view.zoomToFit', label: 'Show everything', accelerator: 'Shift+1' },
      { id: 'view.zoomToSelection', label: 'Show the selection', accelerator: 'Shift+2' },
      { id: 'view.minimap', label: 'Overview map' },
      'separator',
      { id: 'view.nextProblem', label: 'Next problem', accelerator: 'F8' },
      { id: 'view.previousProblem', label: 'Previous problem', accelerator: 'Shift+F8' },
      { id: 'view.playFlow', label: 'Play a flow' },
      { id: 'view.ports', label: 'Ports of all hosts' },
      'separator',
      { id: 'view.palette', label: 'Component palette', accelerator: 'CmdOrCtrl+B' },
      { id: 'view.problems', label: 'Problems panel', accelerator: 'CmdOrCtrl+J' },
      { id: 'view.inspector', label: 'Inspector', accelerator: 'CmdOrCtrl+I' },
      { id: 'view.toggleTheme', label: 'Switch between light and dark' },
      { id: 'view.nextPart', label: 'Next part of the window', accelerator: 'F6' },
      { id: 'view.previousPart', label: 'Previous part of the window', accelerator: 'Shift+F6' },
      'separator',
      { role: 'togglefullscreen' },
      { role: 'toggleDevTools' },
    ],
  },
  {
    label: 'Help',
    entries: [
      { id: 'help.commands', label: 'Command palette…', accelerator: 'CmdOrCtrl+K' },
      { id: 'help.shortcuts', label: 'Keyboard shortcuts', accelerator: 'CmdOrCtrl+/' },
      'separator',
      { id: 'help.about', label: 'About Stave' },
    ],
  },
] as const satisfies readonly MenuSection<string>[];

export type MenuActionId = Extract<(typeof TABLE)[number]['entries'][number], { readonly id: string }>['id'];

export const MENU: readonly MenuSection<MenuActionId>[] = TABLE;

/** The actions of the menu, by their id in the window's action registry. */
export const menuActionIds: readonly MenuActionId[] = MENU.flatMap(({ entries }) =>
  entries.flatMap((entry) => (typeof entry === 'object' && 'id' in entry ? [entry.id] : [])),
);
