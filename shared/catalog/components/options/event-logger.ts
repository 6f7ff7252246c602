import type { OptionSpec } from '#shared/catalog/option.ts';
import { databaseInfoOptions } from './dap.ts';
import {
  documented,
  flag,
  freeText,
  heading,
  integer,
  list,
  section,
  seeded,
  text,
  unnamed,
} from './option-kit.ts';
import { pages } from './pages.ts';

const database = documented(pages.eventLogger);
const assumed = { shape: flag, defaultValue: 'true', defaultEvidence: 'recalled' } as const;

const delivery = section('logger-settings', documented(pages.eventLoggerQueueOptions), {
  'delivery-protocol': {
    ...documented(
      pages.eventLoggerQueueOptions,
      pages.eventLoggerQueues,
      heading('interactionServer', 'Configure the DAP'),
    ),
    shape: {
      kind: 'choice',
      values: ['eventlog', 'event-log', 'odbc', 'jms', 'groovy', 'msmq', 'mq-series'],
      since: { odbc: '8.5.1', groovy: '8.5' },
    },
    defaultValue: 'eventlog',
    meaning:
      'How events travel. Another page spells the default event-log. odbc exists from 8.5.1, groovy from 8.5.',
    takesEffect: 'after restart',
  },
});

const queueName = section('logger-settings', documented(pages.eventLoggerQueueOptions), {
  'delivery-queue-name': {
    shape: text('name of a queue'),
    meaning: 'Queue that the events go to (MQ Series, MSMQ, JMS).',
    takesEffect: 'after restart',
  },
});

const queueManager = section('logger-settings', documented(pages.eventLoggerQueueOptions), {
  'delivery-queue-manager-name': {
    shape: text('name of a queue manager'),
    meaning: 'Queue manager of MQ Series.',
    takesEffect: 'after restart',
  },
});

const filterById = section('event-filtering', documented(pages.eventLoggerQueueOptions, pages.eventLogger), {
  'event-filter-by-id': {
    shape: list(',', 'id of an event'),
    meaning: 'Keeps only the events listed.',
    takesEffect: 'immediately',
  },
});

const databaseDelivery = section('logger-settings', database, {
  'odbc-string': {
    ...documented(pages.ixnDap, heading('interactionServer', 'Updating configuration objects to use ODBC')),
    shape: text('any ODBC connection string'),
    meaning: 'Target of the logger.',
    takesEffect: 'after restart of Interaction Server',
    since: '8.5.3',
  },
  'connection-string': {
    ...seeded(heading('interactionServer', 'DSN')),
    shape: text('key=value;key=value with driver= and port=, or DSN=name'),
    meaning: 'Target of the logger up to 8.5.2.',
    since: '8.5.1',
    until: '8.5.3',
  },
  'batch-size': {
    shape: integer({ min: 1, max: 5000 }),
    defaultValue: '500',
    meaning: 'Records after which the buffer is written.',
  },
  'storing-timeout': {
    shape: integer({ min: 500, max: 60000, unit: 'ms' }),
    defaultValue: '1000',
    meaning: 'Time after which the buffer is written.',
  },
  'max-queue-size': {
    shape: integer({ min: 10000, max: 100000 }),
    defaultValue: '20000',
    meaning: 'Records held in memory while the database is away; more are discarded.',
  },
  'schema-name': { shape: text('name of a schema'), meaning: 'Database schema of the tables.' },
  'mandatory-logging': {
    ...documented(pages.eventLogger814),
    shape: flag,
    meaning: 'With true processing stops while the logger database is down.',
    until: '8.5.1',
  },
});

const databaseFilters = section('event-filtering', database, {
  'log-agent-state': { ...assumed, meaning: 'Stores changes of agent state.' },
  'log-agent-activity': { ...assumed, meaning: 'Stores what agents do.' },
  'log-queue': { ...assumed, meaning: 'Stores entries into and exits from queues and workbins.' },
  'log-strategy': { ...assumed, meaning: 'Stores events of strategies.' },
  'log-esp-service': { ...assumed, meaning: 'Stores calls of external services.' },
  'log-userdata': { ...assumed, meaning: 'Stores custom fields.' },
});

const customEvents = section('custom-events', database, {
  'one list per table': {
    ...unnamed,
    shape: freeText,
    meaning: 'Event ids that go to the interaction, agent or custom table. The names are not known.',
  },
});

export const databaseEventLoggerOptions: readonly OptionSpec[] = [
  ...databaseInfoOptions,
  ...delivery,
  ...databaseDelivery,
  ...databaseFilters,
  ...filterById,
  ...customEvents,
];

/** What the loggers to a queue have in common. */
export const queueEventLoggerOptions: readonly OptionSpec[] = [
  ...databaseInfoOptions,
  ...delivery,
  ...filterById,
];

export const queueNameOptions = queueName;
export const queueManagerOptions = queueManager;
