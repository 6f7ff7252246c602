import {
  choice,
  documented,
  flag,
  freeText,
  fromMemory,
  list,
  portNumber,
  section,
  text,
  unnamed,
} from './option-kit.ts';
import { pages } from './pages.ts';

const atStart = { takesEffect: 'at startup only', since: '8.1.401.10' };
const afterRestart = { takesEffect: 'after restart', since: '8.1.401.10' };
const tls = { takesEffect: 'after restart', since: '8.1.401' };
/** 1 to 65535, zeros in front or not. */
const PORT = '0*([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])';
const draft = documented(pages.orsRedisDraft);
const cassandra = { ...documented(pages.sipClusterRouting), since: '8.1.3' };

const redisOptions = section('persistence', documented(pages.orsRedis), {
  type: {
    ...documented(pages.orsRedisDraft, pages.orsRedis),
    ...atStart,
    shape: choice('cassandra', 'redis'),
    defaultValue: 'cassandra',
    meaning: 'Kind of store. Anything but redis makes ORS try Cassandra.',
  },
  'redis-nodes': {
    ...documented(pages.orsRedisDraft, pages.orsRedis),
    ...atStart,
    shape: list(';', 'host:port', `(\\[[0-9a-fA-F:]+\\]|[^\\s:;,]+):(${PORT})`),
    defaultValue: '',
    meaning: 'Nodes of the Redis Cluster to begin with.',
  },
  'enable-multimedia-persistence': {
    ...draft,
    shape: freeText,
    meaning: 'Persists multimedia sessions. From a draft: low confidence.',
  },
  username: {
    ...afterRestart,
    shape: freeText,
    defaultValue: '',
    defaultEvidence: 'recalled',
    meaning: 'User that ORS logs on to Redis with.',
  },
  password: {
    ...afterRestart,
    shape: freeText,
    defaultValue: '',
    defaultEvidence: 'recalled',
    meaning: 'Password that ORS logs on to Redis with.',
    secret: true,
  },
  'redis-connect-timeout': {
    ...draft,
    shape: freeText,
    meaning: 'Time limit to connect to Redis. From a draft: low confidence.',
  },
  'redis-socket-timeout': {
    ...draft,
    shape: freeText,
    meaning: 'Time limit of an exchange with Redis. From a draft: low confidence.',
  },
  'tls-enabled': {
    ...tls,
    ...documented(pages.orsRedis, pages.orsRedisDraft),
    shape: flag,
    defaultValue: 'false',
    defaultEvidence: 'recalled',
    meaning: 'TLS to Redis. Not available on Windows.',
  },
  'tls-cert': {
    ...tls,
    shape: text('path of a file'),
    defaultValue: '',
    meaning: 'Client certificate. Goes with tls-key: both or none.',
  },
  'tls-key': {
    ...tls,
    shape: text('path of a file'),
    defaultValue: '',
    meaning: 'Private key of the client. Goes with tls-cert: both or none.',
  },
  'tls-cacert': {
    ...tls,
    shape: text('path of a file'),
    defaultValue: '',
    meaning: 'File with the certificate authorities; the other way is tls-cacertdir.',
  },
  'tls-cacertdir': {
    ...tls,
    shape: text('path of a directory'),
    defaultValue: '',
    meaning: 'Directory with the certificate authorities; the other way is tls-cacert.',
  },
  'tls-sni': {
    ...tls,
    shape: text('host name'),
    defaultValue: '',
    meaning: 'Server name that the client asks for. Medium confidence.',
  },
});

const cassandraOptions = section('persistence', cassandra, {
  'cassandra-keyspace-name': {
    shape: text('for example Orchestration'),
    meaning: 'Keyspace. Medium confidence.',
    takesEffect: 'after restart (not verified)',
  },
  'cassandra-nodes': {
    shape: list(';', 'host'),
    meaning: 'Nodes of the ring to begin with. Medium confidence.',
    takesEffect: 'after restart (not verified)',
  },
});

const recalledOptions = section('persistence', fromMemory, {
  'cassandra-connect-attempt-timeout': {
    shape: freeText,
    meaning: 'Time until the next attempt to connect.',
  },
  'cassandra-listenport': { shape: portNumber, defaultValue: '9160', meaning: 'Thrift port of the nodes.' },
  'cassandra-max-latency': { shape: freeText, meaning: 'Latency from which an alarm is raised.' },
  'cassandra-schema-version': {
    shape: text('written like ORS8130000'),
    meaning: 'Tag of the schema. Equal on all nodes.',
  },
  'cassandra-strategy-class': {
    shape: freeText,
    defaultValue: 'SimpleStrategy',
    meaning: 'Replication strategy of a keyspace that ORS creates.',
  },
  'cassandra-strategy-options': {
    shape: text('replication_factor:N'),
    meaning: 'Replication factor of a keyspace that ORS creates.',
  },
  'cassandra-username': {
    shape: freeText,
    defaultValue: '',
    meaning: 'User that ORS logs on to Cassandra with.',
  },
  'cassandra-password': {
    shape: freeText,
    defaultValue: '',
    meaning: 'Password that ORS logs on to Cassandra with.',
    secret: true,
  },
});

const elasticsearchOptions = section('elasticsearch', documented(pages.orsElasticsearch), {
  'ors-es-session-report': {
    ...documented(pages.orsElasticsearch814),
    shape: flag,
    defaultValue: 'false',
    meaning: 'Writes session documents to Elasticsearch.',
    takesEffect: 'immediately',
    since: '8.1.400.40',
  },
  'node reporting, performance reporting, node list, security': {
    ...unnamed,
    shape: freeText,
    meaning: 'Options for these purposes exist; their names are not known. Medium confidence.',
    since: '8.1.400.40',
  },
});

/** Options of the stores an ORS writes to: Redis, Cassandra and Elasticsearch. */
export const orsStoreOptions = [
  ...redisOptions,
  ...cassandraOptions,
  ...recalledOptions,
  ...elasticsearchOptions,
];
