import { newTopology } from '#shared/model/topology.ts';
import type { Action } from '#renderer/actions/action.ts';
import { mayLeave, openDocument, saveDocument, saveDocumentAs } from '#renderer/actions/file-session.ts';
import { fileTask, fileTaskInTurn } from '#renderer/actions/file-task.ts';
import { openLibrary } from '#renderer/actions/library-actions.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

const fileNew: Action = {
  id: 'file.new',
  label: 'New topology',
  group: 'file',
  icon: 'file-plus',
  shortcut: 'Mod+Alt+N',
  whileTyping: true,
  keywords: ['empty', 'blank', 'create'],
  run: async (workspace) => {
    await fileTask(workspace, 'Opening', async () => {
      if (await mayLeave(workspace)) workspace.documents.replace(newTopology('Untitled'), null);
    });
  },
};

const fileOpen: Action = {
  id: 'file.open',
  label: 'Open…',
  group: 'file',
  icon: 'folder-open',
  shortcut: 'Mod+O',
  whileTyping: true,
  keywords: ['load', 'file', 'stave'],
  run: openDocument,
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
  shortcut: 'Mod+S',
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
  shortcut: 'Mod+Shift+S',
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
  shortcut: 'Mod+E',
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
  shortcut: 'Mod+,',
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

/** Workspaces whose window is about to close. */
const closing = new WeakSet<Workspace>();

/**
 * Settles unsaved changes after the window asked to close, and lets it close. A save that goes on is finished first; a
 * question on screen has to be answered first, and then the user may still want to close or not.
 */
export async function closeWindow(workspace: Workspace): Promise<void> {
  if (closing.has(workspace) || workspace.questions.getState().queue.length > 0) return;
  closing.add(workspace);
  try {
    await fileTaskInTurn(workspace, 'Closing', () => close(workspace));
  } finally {
    closing.delete(workspace);
  }
}

async function close(workspace: Workspace): Promise<void> {
  if (!(await mayLeave(workspace))) return;
  const { document } = workspace.documents.getState();
  await workspace.recovery.forget();
  if (workspace.documents.getState().document === document) workspace.platform.allowClose();
  else await close(workspace);
}
