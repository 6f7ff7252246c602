import {
  choice,
  count,
  documented,
  flag,
  freeText,
  fromMemory,
  heading,
  integer,
  list,
  section,
  seeded,
  text,
} from './option-kit.ts';
import { pages } from './pages.ts';

const cluster = documented(
  pages.ixnCluster,
  pages.ixnCluster852,
  heading('interactionServer', 'Configuration Recommendations'),
);
const recommendations = seeded(heading('interactionServer', 'Configuration Recommendations'));
const submission = text('N/second, N/minute or N/hour; 0 stops', '^(0|\\d+/(second|minute|hour))$');
const seats = text('a number or max', '^(max|\\d+)$');

const settings = section('settings', documented(pages.ixnLimits), {
  'routing-timeout': {
    shape: integer({ min: 20, max: 525600, unit: 'min' }),
    defaultValue: '720',
    meaning: 'Time with URS after which routing counts as failed.',
    takesEffect: 'immediately, for new submissions',
  },
  'handling-timeout': {
    shape: integer({ min: 1, max: 1440, unit: 'min' }),
    defaultValue: '180',
    meaning:
      'Inactivity of the agent after which an interaction is revoked. User data of the interaction wins over the media type, which wins over this option. Older texts begin at 20.',
    takesEffect: 'immediately, not for running ones',
  },
  'delivering-timeout': {
    shape: integer({ min: 1, max: 86400, unit: 's' }),
    defaultValue: '30',
    meaning: 'Time an agent has to accept before the interaction is revoked. Range changed in 8.5.201.05.',
    takesEffect: 'immediately',
  },
  'pull-hold-timeout': {
    ...seeded(heading('interactionServer', 'Timeout for Pull for Strategy')),
    shape: freeText,
    meaning: 'How long a node may hold the pull of a routing client. The value of the proxy wins.',
    since: '8.5.106',
  },
  'max-interactions-per-snapshot': {
    ...documented(pages.ixnCluster, pages.ixnCluster852, heading('interactionServer', 'Snapshots')),
    shape: integer({ min: 100, max: 10000 }),
    defaultValue: '500',
    meaning: 'Interactions in one snapshot; in a cluster per server. Range changed in 8.5.201.05.',
    takesEffect: 'immediately',
  },
  'allow-multiple-agent-connections': {
    ...cluster,
    shape: choice('true', 'false', 'force-logout'),
    defaultValue: 'true',
    meaning:
      'Several logins of one agent: all allowed, the second refused, or the older one closed. A cluster wants false.',
    takesEffect: 'immediately',
  },
  'agent-login-control': {
    ...cluster,
    shape: choice('none', 'ignore'),
    defaultValue: 'none',
    meaning:
      'With ignore the place becomes the id of the agent, and a Place of that name must exist. For several Interaction Servers in one tenant only; equal on all members of a cluster.',
    takesEffect: 'immediately',
  },
  'login-session-timeout': {
    ...recommendations,
    shape: count,
    defaultValue: '1440',
    meaning: 'How long a login session is kept. In a cluster keep the default.',
    since: '8.5.107',
  },
  'not-ready-on-invitation-timeout': {
    ...recommendations,
    shape: flag,
    meaning: 'Makes an agent not ready when an invitation times out. A cluster wants false.',
  },
  'number-of-database-connections': {
    ...documented(
      pages.ixnDap,
      heading('interactionServer', 'Testing the ODBC connection with Interaction Server, Important'),
    ),
    shape: integer({ min: 1, max: 200 }),
    defaultValue: '5',
    meaning: 'Connections to the database that the server may open.',
    takesEffect: 'immediately; open ones stay until shutdown',
  },
  'default-max-submission-rate': {
    ...documented(pages.ixnUrsOptions),
    shape: submission,
    meaning: 'Rate of submission to each URS whose Annex states none.',
  },
  'default-max-submitted-per-router': {
    ...documented(pages.ixnUrsOptions),
    shape: integer({ min: 0, max: 50000 }),
    meaning: 'Interactions outstanding at each URS whose Annex states no number.',
  },
});

const reservation = section(
  'agent-reservation',
  { ...documented(pages.ixnOptions), takesEffect: 'immediately' },
  {
    'reject-subsequent-request': {
      ...documented(pages.ixnOptions, pages.agentReservation),
      shape: flag,
      defaultValue: 'true',
      meaning:
        'Whether a second reservation by the same client is rejected or, with false, extends the first.',
    },
    'request-collection-time': {
      shape: integer({ min: 0, unit: 'ms' }),
      defaultValue: '100',
      meaning: 'How long competing requests of several URSs are collected before one is granted.',
    },
    'reservation-time': {
      shape: integer({ min: 0, unit: 'ms' }),
      defaultValue: '10000',
      meaning: 'How long a granted reservation holds.',
    },
  },
);

const clusterSettings = section(
  'cluster-settings',
  { ...documented(pages.ixnOptions), takesEffect: 'immediately' },
  {
    'media-types': {
      ...seeded(
        heading('interactionServer', 'Step by Step Cluster Configuration Process, step 5a'),
        pages.ixnOptions,
      ),
      shape: list(',', 'name of a media type'),
      defaultValue: '',
      meaning: 'Media this node serves; empty means all of the tenant. Only the proxies read it.',
      since: '8.5.106',
    },
    'enable-submit': {
      shape: flag,
      defaultValue: 'true',
      meaning:
        'Presumably lets proxies submit to this node. The meaning is not confirmed: medium confidence.',
    },
  },
);

const health = section('health-service', documented(pages.ixnOptions), {
  'enable-keepalive': {
    shape: flag,
    defaultValue: 'false',
    meaning: 'Keeps connections of the health endpoint alive.',
    takesEffect: 'after restart',
  },
  'log-output': { shape: freeText, meaning: 'Logging of the health service. Only the name is known.' },
});

const licences = section('license', fromMemory, {
  ics_multi_media_agent_seat: {
    ...seeded(heading('interactionServer', 'Licensing')),
    shape: seats,
    meaning: 'Agent seats that this pair checks out, as the group with the DBID of its primary.',
    takesEffect: 'immediately; a decrease can log agents out',
  },
  'license-file': {
    shape: text('port@host (customary 7260@host), a full path, or a list of them'),
    meaning: 'Where the licences come from. Equal on primary and backup.',
  },
  ics_email_webform_channel: { shape: seats, meaning: 'Seats for e-mail and web forms.' },
  ics_live_web_channel: { shape: seats, meaning: 'Seats for chat.' },
  ics_custom_media_channel: { shape: seats, meaning: 'Seats for open media.' },
  ics_sms_channel: { shape: seats, meaning: 'Seats for SMS.' },
  ics_social_media_channel: { shape: seats, meaning: 'Seats for social media.' },
  iwd_agent_seat: { shape: seats, meaning: 'Agent seats of intelligent Workload Distribution.' },
});

const commandLine = section(
  'command-line',
  { place: 'command-line', ...seeded(heading('interactionServer', 'UTF-8 Support')) },
  {
    '-codepage': {
      shape: text('a locale, for example en_US.UTF-8, or UTF-8'),
      meaning:
        'Overrides the locale of the host, which is possible but not recommended. On Windows from 8.5.1.',
      takesEffect: 'after restart',
    },
  },
);

const annex = section(
  '<URS application name>',
  { place: 'annex', ...documented(pages.ixnLoadBalancing) },
  {
    agent_reservation: {
      shape: flag,
      meaning:
        'Turns agent reservation on for this URS, where several URSs share the work. One entry per URS.',
    },
  },
);

export const interactionServerOptions = [
  ...settings,
  ...reservation,
  ...clusterSettings,
  ...health,
  ...licences,
  ...commandLine,
  ...annex,
];
