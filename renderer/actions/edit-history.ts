import type { Action } from '#renderer/actions/action.ts';

export const historyActions: readonly Action[] = [
  {
    id: 'edit.undo',
    label: 'Undo',
    group: 'edit',
    icon: 'undo-2',
    shortcut: 'Mod+Z',
    keywords: ['back', 'revert'],
    blocked: ({ documents }) =>
      documents.getState().history.past.length === 0 ? 'Nothing to undo' : undefined,
    run: ({ documents, notices }) => {
      const label = documents.undo();
      if (label !== undefined) notices.announce(`Undone: ${label}`);
    },
  },
  {
    id: 'edit.redo',
    label: 'Redo',
    group: 'edit',
    icon: 'redo-2',
    shortcut: 'Mod+Shift+Z',
    otherShortcut: 'Mod+Y',
    keywords: ['again', 'forward'],
    blocked: ({ documents }) =>
      documents.getState().history.future.length === 0 ? 'Nothing to redo' : undefined,
    run: ({ documents, notices }) => {
      const label = documents.redo();
      if (label !== undefined) notices.announce(`Done again: ${label}`);
    },
  },
];
