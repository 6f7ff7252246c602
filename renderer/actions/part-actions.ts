import type { Action } from '#renderer/actions/action.ts';
import { nextPart } from '#renderer/platform/window-parts.ts';

/** Going round the parts of the window, as F6 does in other programs. */
export const partActions: readonly Action[] = [
  {
    id: 'view.nextPart',
    label: 'Next part of the window',
    group: 'view',
    icon: 'arrow-right',
    shortcut: 'F6',
    whileTyping: true,
    keywords: ['focus', 'pane', 'panel', 'keyboard'],
    run: () => {
      nextPart(document, 1);
    },
  },
  {
    id: 'view.previousPart',
    label: 'Previous part of the window',
    group: 'view',
    icon: 'arrow-left',
    shortcut: 'Shift+F6',
    whileTyping: true,
    keywords: ['focus', 'pane', 'panel', 'keyboard'],
    run: () => {
      nextPart(document, -1);
    },
  },
];
