import { choice, documented, flag, freeText, integer, list, section, text } from './option-kit.ts';
import { pages } from './pages.ts';

const restart = { takesEffect: 'after restart' };

export const jmsCaptureOptions = [
  ...section(
    'default-values',
    { ...documented(pages.jmsCapture), ...restart, since: '8.0.2' },
    {
      InteractionType: {
        shape: text('a defined type'),
        defaultValue: 'Inbound',
        meaning: 'Type of interactions that state none.',
      },
      InteractionSubtype: {
        shape: text('a defined subtype'),
        defaultValue: 'InboundNew',
        meaning: 'Subtype of interactions that state none.',
      },
      MediaType: {
        shape: text('a defined media type'),
        defaultValue: 'workitem',
        meaning: 'Media type of interactions that state none. The node must serve it.',
      },
    },
  ),
  ...section(
    'inbound-transformer-parameters',
    { ...documented(pages.jmsCapture), ...restart },
    {
      AllowAnyAttributes: {
        shape: flag,
        defaultValue: 'false',
        meaning: 'Copies attributes that are not known.',
      },
      CancelQueues: {
        shape: list(',', 'name of a queue'),
        defaultValue: 'iWD_Canceled',
        meaning: 'Queues that stand for cancelled.',
      },
      CaseSensitiveActions: {
        shape: flag,
        defaultValue: 'false',
        meaning: 'Whether letter case matters in names of actions.',
      },
      CaseSensitiveAttributes: {
        shape: flag,
        defaultValue: 'false',
        meaning: 'Whether letter case matters in names of attributes.',
      },
    },
  ),
];

const kafka = { ...documented(pages.kafkaCapture), ...restart, since: '8.5.305' };

export const kafkaCaptureOptions = [
  ...section('consumer-options', kafka, {
    'auto.offset.reset': {
      shape: choice('latest', 'earliest', 'none'),
      defaultValue: 'earliest',
      meaning: 'Where reading begins when there is no stored offset.',
    },
    'max.poll.interval.ms': {
      shape: integer({ min: 2, unit: 'ms' }),
      defaultValue: '600000',
      meaning: 'Longest pause between polls before the group is rebalanced.',
    },
    'max.poll.records': { shape: integer({ min: 2 }), defaultValue: '20', meaning: 'Records per poll.' },
  }),
  ...section('custom-options-provider', kafka, {
    'class-name': {
      shape: text('a Java class'),
      defaultValue: '',
      meaning: 'Class that provides further options.',
    },
  }),
];

export const webServiceCaptureOptions = section('settings', documented(pages.webServiceCapture), {
  'soap-endpoint': {
    shape: text('template or URL'),
    defaultValue:
      '<Protocol>://<ServerName>:<ServerPort>/Genesys/Interaction/<CapturePointName>/WebServiceCapturePoint',
    meaning: 'URL of the service.',
    since: '8.1.2',
  },
  protocol: { shape: choice('http', 'https'), meaning: 'Scheme of the URL.' },
  'soap-hostname': {
    shape: text('a host; in a cluster the name of the load balancer'),
    meaning: 'Host in the URL. Not set: the host of Interaction Server.',
  },
});

const sql = text('SQL, or empty');
const hook = {
  shape: sql,
  defaultValue: '',
  meaning: 'Writes back to the source, or polls it, at this point.',
};

export const databaseCaptureOptions = section(
  'db-queries',
  { ...documented(pages.databaseCapture), ...restart },
  {
    captureQuerySql: {
      shape: text('SQL whose result has a column InteractionId or ExternalId'),
      defaultValue: '',
      meaning: 'Reads the rows to capture.',
    },
    capturedUpdateSql: { shape: freeText, defaultValue: '', meaning: 'Marks a row as captured.' },
    assignedUpdateSql: { shape: sql, defaultValue: '', meaning: 'Writes back that it was assigned.' },
    canceledUpdateSql: {
      shape: sql,
      defaultValue: '',
      meaning: 'Writes back that it is in one of the queues for cancelled.',
    },
    completedUpdateSql: hook,
    errorUpdateSql: hook,
    errorHeldUpdateSql: hook,
    heldUpdateSql: hook,
    queuedUpdateSql: hook,
    rejectedUpdateSql: hook,
    restartedUpdateSql: hook,
    resumedUpdateSql: hook,
    routeRequestedUpdateSql: hook,
    sourceErrorUpdateSql: hook,
    sourceUpdatedUpdateSql: hook,
    sourceUpdateQuerySql: hook,
    startupQuerySql: hook,
    stoppedUpdateSql: hook,
    updatedUpdateSql: hook,
  },
);
