import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, seed } from '#shared/catalog/source.ts';
import { dapOptions } from './options/dap.ts';
import {
  databaseEventLoggerOptions,
  queueEventLoggerOptions,
  queueManagerOptions,
  queueNameOptions,
} from './options/event-logger.ts';
import { pages } from './options/pages.ts';
import { applicationObject, serverObject } from './type-kit.ts';

/** Access points are made from a template of their own, seen as 8.0.3 in public configurations; products do not date them. */
const accessPoint = {
  group: 'Data',
  configuration: { ...serverObject(8, 'DBServer', 'DAP'), template: 'DAP', templateRelease: '8.0.3' },
} as const;
const queueSources = [page(pages.eventLoggerQueues), page(pages.eventLoggerQueueOptions)];

export const dap: ComponentType = applicationObject({
  ...accessPoint,
  id: 'dap',
  label: 'Database Access Point',
  short: 'DAP',
  summary: 'Tells an application how to reach its database. A node of Interaction Server needs one.',
  icon: 'plug',
  options: dapOptions,
  nameStem: 'dap',
  sources: [
    seed('interactionServer', 'Configure the DAP'),
    seed('interactionServer', 'Preparing DAP configuration objects'),
    page(pages.daps),
  ],
});

export const dapEventLog: ComponentType = applicationObject({
  ...accessPoint,
  id: 'dap-event-log',
  label: 'Event Logger to a database',
  short: 'ELDB',
  summary: 'Second access point of Interaction Server: the database that reporting events go to.',
  icon: 'database-backup',
  options: databaseEventLoggerOptions,
  nameStem: 'dap_eventlog',
  sources: [
    seed('interactionServer', 'Preparing DAP configuration objects'),
    seed('interactionServer', 'Event Log Limitations'),
    page(pages.eventLogger),
  ],
});

export const eventLoggerJms: ComponentType = applicationObject({
  ...accessPoint,
  id: 'event-logger-jms',
  label: 'Event Logger to JMS',
  short: 'ELJMS',
  summary: 'Sends reporting events to a JMS queue. A client that is away loses nothing.',
  icon: 'logs',
  options: [...queueEventLoggerOptions, ...queueNameOptions],
  fixedOptions: { 'logger-settings': { 'delivery-protocol': 'jms' } },
  nameStem: 'eventlog_jms',
  sources: queueSources,
});

export const eventLoggerMsmq: ComponentType = applicationObject({
  ...accessPoint,
  id: 'event-logger-msmq',
  label: 'Event Logger to MSMQ',
  short: 'ELMSMQ',
  summary: 'Sends reporting events to a queue of Microsoft Message Queuing.',
  icon: 'logs',
  options: [...queueEventLoggerOptions, ...queueNameOptions],
  fixedOptions: { 'logger-settings': { 'delivery-protocol': 'msmq' } },
  nameStem: 'eventlog_msmq',
  sources: queueSources,
});

export const eventLoggerMqSeries: ComponentType = applicationObject({
  ...accessPoint,
  id: 'event-logger-mq-series',
  label: 'Event Logger to MQ Series',
  short: 'ELMQ',
  summary: 'Sends reporting events to a queue of IBM MQ.',
  icon: 'logs',
  options: [...queueEventLoggerOptions, ...queueNameOptions, ...queueManagerOptions],
  fixedOptions: { 'logger-settings': { 'delivery-protocol': 'mq-series' } },
  nameStem: 'eventlog_mq',
  sources: queueSources,
});

export const eventLoggerGroovy: ComponentType = applicationObject({
  ...accessPoint,
  id: 'event-logger-groovy',
  label: 'Event Logger to a Groovy script',
  short: 'ELGR',
  summary: 'Hands reporting events to a script, which can send them to Kafka for example.',
  icon: 'scroll-text',
  options: queueEventLoggerOptions,
  fixedOptions: { 'logger-settings': { 'delivery-protocol': 'groovy' } },
  nameStem: 'eventlog_groovy',
  sources: queueSources,
});
