import type { Action } from '#renderer/actions/action.ts';

const helpCommands: Action = {
  id: 'help.commands',
  label: 'Command palette…',
  group: 'help',
  icon: 'search',
  shortcut: 'Mod+K',
  whileTyping: true,
  keywords: ['search', 'find', 'go to', 'jump'],
  run: ({ session }) => {
    session.openDialog('commands');
  },
};

const helpShortcuts: Action = {
  id: 'help.shortcuts',
  label: 'Keyboard shortcuts',
  group: 'help',
  icon: 'keyboard',
  shortcut: 'Mod+/',
  whileTyping: true,
  keywords: ['keys', 'hotkeys'],
  run: ({ session }) => {
    session.openDialog('shortcuts');
  },
};

const helpAbout: Action = {
  id: 'help.about',
  label: 'About Stave',
  group: 'help',
  icon: 'info',
  keywords: ['version', 'licence'],
  run: ({ session }) => {
    session.openDialog('about');
  },
};

export const helpActions: readonly Action[] = [helpCommands, helpShortcuts, helpAbout];
