import type { ComponentType, FieldSpec } from '#shared/catalog/component-type.ts';
import { page, seed } from '#shared/catalog/source.ts';
import {
  databaseCaptureOptions,
  jmsCaptureOptions,
  kafkaCaptureOptions,
  webServiceCaptureOptions,
} from './options/capture-points.ts';
import { pages } from './options/pages.ts';
import { applicationObject, serverObject } from './type-kit.ts';

const operations: FieldSpec = {
  key: 'operations',
  label: 'Operations',
  kind: 'choice',
  values: ['capture-and-notify', 'full'],
  help: 'Full: it also answers questions about interactions, which fails for those of another node.',
};

/** A capture point runs inside Interaction Server: an object with a backup, but without a process of its own. */
const capturePoint = {
  group: 'Media and capture',
  configuration: serverObject(163, 'CapturePoint', 'CapturePoint'),
  redundancy: ['warm'],
} as const;

const common = [
  seed('interactionServer', 'Capture Points'),
  page(pages.capturePoints),
  page(pages.capturePointFeatures),
];

export const capturePointJms: ComponentType = applicationObject({
  ...capturePoint,
  id: 'capture-point-jms',
  label: 'JMS capture point',
  short: 'JMS',
  summary: 'Takes interactions from a message queue and reports back to one.',
  icon: 'mail-plus',
  fields: [
    operations,
    {
      key: 'source',
      label: 'Queue',
      kind: 'text',
      help: 'Queue it reads. Capture points of several nodes may share one.',
    },
  ],
  options: jmsCaptureOptions,
  nameStem: 'cp_jms',
  sources: [...common, page(pages.jmsCapture)],
});

export const capturePointFile: ComponentType = applicationObject({
  ...capturePoint,
  id: 'capture-point-file',
  label: 'File capture point',
  short: 'FILE',
  summary: 'Takes interactions from files in a directory.',
  icon: 'file-input',
  fields: [
    operations,
    {
      key: 'source',
      label: 'Directory',
      kind: 'text',
      help: 'Directory it watches. Capture points of several nodes need different ones.',
    },
  ],
  nameStem: 'cp_file',
  sources: common,
});

export const capturePointWebService: ComponentType = applicationObject({
  ...capturePoint,
  id: 'capture-point-web-service',
  label: 'Web Service capture point',
  short: 'WS',
  summary: 'Takes interactions over SOAP. It sends no notifications.',
  icon: 'webhook',
  fields: [operations],
  options: webServiceCaptureOptions,
  nameStem: 'cp_ws',
  sources: [...common, page(pages.webServiceCapture)],
});

export const capturePointDatabase: ComponentType = applicationObject({
  ...capturePoint,
  id: 'capture-point-database',
  label: 'Database capture point',
  short: 'DBCP',
  summary: 'Takes interactions from rows of a table and writes back to it.',
  icon: 'database-zap',
  fields: [operations, { key: 'source', label: 'Table', kind: 'text', help: 'Table or view that it reads.' }],
  options: databaseCaptureOptions,
  nameStem: 'cp_db',
  sources: [...common, page(pages.databaseCapture)],
});

export const capturePointKafka: ComponentType = applicationObject({
  ...capturePoint,
  id: 'capture-point-kafka',
  label: 'Kafka capture point',
  short: 'KAFKA',
  summary: 'Takes interactions from a Kafka topic. Interaction Server 8.5.305 or later.',
  icon: 'radio-tower',
  fields: [operations, { key: 'source', label: 'Topic', kind: 'text', help: 'Topic it reads.' }],
  options: kafkaCaptureOptions,
  nameStem: 'cp_kafka',
  sources: [...common, page(pages.kafkaCapture)],
});
