import type { Action } from '#renderer/actions/action.ts';

/** Shows and hides the parts of the window. */
export const panelActions: readonly Action[] = [
  {
    id: 'view.palette',
    label: 'Component palette',
    group: 'view',
    icon: 'panel-left',
    shortcut: 'Mod+B',
    whileTyping: true,
    keywords: ['panel', 'left', 'show', 'hide'],
    run: ({ preferences }) => {
      preferences.setState(({ showPalette }) => ({ showPalette: !showPalette }));
    },
  },
  {
    id: 'view.problems',
    label: 'Problems panel',
    group: 'view',
    icon: 'panel-bottom',
    shortcut: 'Mod+J',
    whileTyping: true,
    keywords: ['panel', 'bottom', 'findings', 'show', 'hide'],
    run: ({ preferences }) => {
      preferences.setState(({ showProblems }) => ({ showProblems: !showProblems }));
    },
  },
  {
    id: 'view.inspector',
    label: 'Inspector',
    group: 'view',
    icon: 'panel-right',
    shortcut: 'Mod+I',
    whileTyping: true,
    keywords: ['panel', 'right', 'properties', 'options', 'show', 'hide'],
    run: ({ preferences }) => {
      preferences.setState(({ showInspector }) => ({ showInspector: !showInspector }));
    },
  },
  {
    id: 'view.toggleTheme',
    label: 'Switch between light and dark',
    group: 'view',
    icon: 'sun-moon',
    keywords: ['theme', 'dark', 'light', 'night'],
    run: ({ preferences }) => {
      preferences.setState(({ theme }) => ({ theme: isDark(theme) ? 'light' : 'dark' }));
    },
  },
];

function isDark(theme: 'system' | 'light' | 'dark'): boolean {
  return theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}
