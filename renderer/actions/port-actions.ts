import type { Action } from '#renderer/actions/action.ts';

export const portActions: readonly Action[] = [
  {
    id: 'view.ports',
    label: 'Ports of all hosts',
    group: 'view',
    icon: 'list-ordered',
    keywords: ['port', 'number', 'plan', 'listen', 'firewall', 'table', 'csv'],
    run: ({ preferences, session }) => {
      preferences.setState({ showProblems: true });
      session.showLowerTab('ports');
    },
  },
];
