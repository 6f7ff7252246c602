import type { Action } from '#renderer/actions/action.ts';

export const flowActions: readonly Action[] = [
  {
    id: 'view.playFlow',
    label: 'Play a flow',
    group: 'view',
    icon: 'play',
    keywords: ['voice', 'eservices', 'multimedia', 'sequence', 'step', 'message', 'simulate'],
    run: ({ preferences, session }) => {
      preferences.setState({ showProblems: true });
      session.showLowerTab('flows');
    },
  },
];
