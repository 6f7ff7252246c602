import { newTopology } from '#shared/model/topology.ts';
import type { Action } from '#renderer/actions/action.ts';
import {
  mayLeave,
  openOutcome,
  saveDocument,
  saveDocumentAs,
  showDocument,
} from '#renderer/actions/file-session.ts';
import { openLibrary } from '#renderer/actions/library-actions.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

const fileNew: Action = {
  id: 'file.new',
  label: 'New topology',
  group: 'file',
  icon: 'file-plus',
  shortcut: '$mod+Alt+KeyN',
  whileTyping: true,
  keywords: ['empty', 'blank', 'create'],
  run: async (workspace) => {
    if (!(await mayLeave(workspace))) return;
    showDocument(workspace, newTopology('Untitled'), null);
  },
};

const fileOpen: Action = {
  id: 'file.open',
  label: 'Open…',
  group: 'file',
  icon: 'folder-open',
  shortcut: '$mod+KeyO',
  whileTyping: true,
  keywords: ['load', 'file', 'stave'],
  run: async (workspace) => {
    if (!(await mayLeave(workspace))) return;
    await openOutcome(workspace, await workspace.platform.openTopology());
  },
};

const fileExamples: Action = {
  id: 'file.examples',
  label: 'New from an example…',
  group: 'file',
  icon: 'layout-template',
  keywords: ['template', 'sample', 'gallery', 'start'],
  run: ({ session }) => {
    session.openDialog('templates');
  },
};

const fileSave: Action = {
  id: 'file.save',
  label: 'Save',
  group: 'file',
  icon: 'save',
  shortcut: '$mod+KeyS',
  whileTyping: true,
  keywords: ['write', 'store'],
  run: async (workspace) => {
    await saveDocument(workspace);
  },
};

const fileSaveAs: Action = {
  id: 'file.saveAs',
  label: 'Save as…',
  group: 'file',
  shortcut: '$mod+Shift+KeyS',
  whileTyping: true,
  keywords: ['copy', 'rename'],
  run: async (workspace) => {
    await saveDocumentAs(workspace);
  },
};

const fileExport: Action = {
  id: 'file.export',
  label: 'Export configuration bundle…',
  group: 'file',
  icon: 'package',
  shortcut: '$mod+KeyE',
  whileTyping: true,
  keywords: ['bundle', 'zip', 'genesys administrator', 'deploy'],
  blocked: ({ documents }) =>
    Object.keys(documents.getState().document.elements).length === 0 ? 'The drawing is empty' : undefined,
  run: ({ session }) => {
    session.openDialog('export');
  },
};

const fileSettings: Action = {
  id: 'file.settings',
  label: 'Settings…',
  group: 'file',
  icon: 'settings',
  shortcut: '$mod+Comma',
  whileTyping: true,
  keywords: ['preferences', 'theme', 'dark'],
  run: ({ session }) => {
    session.openDialog('settings');
  },
};

/** What can be done with files, in the order of the menu. */
export const fileActions: readonly Action[] = [
  fileNew,
  fileExamples,
  openLibrary,
  fileOpen,
  fileSave,
  fileSaveAs,
  fileExport,
  fileSettings,
];

/** Settles unsaved changes after the window asked to close, and lets it close. */
export async function closeWindow(workspace: Workspace): Promise<void> {
  if (await mayLeave(workspace)) workspace.platform.allowClose();
}
