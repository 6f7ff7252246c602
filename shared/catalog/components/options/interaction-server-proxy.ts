import type { OptionSpec } from '#shared/catalog/option.ts';
import { choice, documented, heading, integer, section, seeded, unnamed } from './option-kit.ts';
import { pages } from './pages.ts';

const release = { since: '8.5.107.14', takesEffect: 'immediately' };

export const interactionServerProxyOptions = section(
  'settings',
  { ...release, ...documented(pages.ixnProxyRelease) },
  {
    'pull-hold-timeout': {
      ...documented(pages.ixnProxyRelease, heading('interactionServer', 'Timeout for Pull for Strategy')),
      shape: integer({ min: 1, max: 600, unit: 's' }),
      defaultValue: '10',
      meaning:
        'Hold that the proxy writes into pulls of routing clients (extension pull-for-strategy=1). Wins over the nodes.',
    },
    'debug mark': {
      ...unnamed,
      shape: choice('true', 'false', 'yes', 'no'),
      defaultValue: 'false',
      meaning: 'Adds InternalRequestReason to requests that the proxy makes itself. The name is not known.',
    },
    'interaction cache size': {
      ...unnamed,
      shape: integer({ min: 100, max: 10000000 }),
      defaultValue: '10000',
      meaning: 'Entries of the cache from interaction to node; the oldest goes first. The name is not known.',
    },
  },
);

/** The option that tells the two kinds of Application Cluster apart, from the release that has the kind. */
export const interactionServerClusterOptions = clusterOptions('8.5.106');
export const interactionServerProxyClusterOptions = clusterOptions('8.5.107');

function clusterOptions(since: string): readonly OptionSpec[] {
  return section(
    'cluster-settings',
    {
      ...seeded(heading('interactionServer', 'Step by Step Cluster Configuration Process, steps 5b and 5d')),
      since,
    },
    {
      'cluster-type': {
        shape: choice('Interaction Server', 'Interaction Server Proxy'),
        meaning: 'What the members of this Application Cluster are.',
      },
    },
  );
}
