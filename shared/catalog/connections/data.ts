import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, page, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { fromEach } from './row.ts';

/** Databases, the objects that name them, and the nodes of the stores. */
export const dataRules: readonly ConnectionRule[] = [
  ...fromEach(['dap', 'dap-event-log'], 'database', {
    meaning: 'access',
    verdict: 'required',
    alternatives: ['db-server'],
    reason: 'A Database Access Point only says how to reach one database; it does nothing without one.',
    sources: [seed('interactionServer', 'Configure the DAP'), pages.databaseAccessPoint],
  }),
  ...fromEach(['dap', 'dap-event-log'], 'db-server', {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Older applications reach the database through DB Server; Interaction Server 8.5.3 and later cannot, so set its access point to ODBC. The client is the application that uses the access point.',
    clientUntil: '8.5.3',
    sources: [
      seed('interactionServer', 'Database Connection'),
      seed('interactionServer', 'Migrating to ODBC from DB Server (8.5.3 Only)'),
    ],
  }),
  {
    client: 'db-server',
    server: 'database',
    meaning: 'service',
    verdict: 'legal',
    reason: 'DB Server passes the statements of older applications on to the database.',
    sources: [seed('interactionServer', 'Database Connection')],
  },
  {
    client: 'interaction-server',
    server: 'database',
    meaning: 'access',
    verdict: 'forbidden',
    reason:
      'Interaction Server learns its database from a Database Access Point in its connections; put one between the two.',
    through: 'dap',
    sources: [
      seed('interactionServer', 'Preparing DAP configuration objects'),
      seed('interactionServer', 'Configure the DAP'),
    ],
  },
  ...fromEach(['icon', 'ucs', 'message-server'], 'database', {
    meaning: 'access',
    verdict: 'forbidden',
    reason: 'The application learns its database from a Database Access Point; put one between the two.',
    through: 'dap',
    sources: [pages.databaseAccessPoint],
  }),
  {
    client: 'interaction-server',
    server: 'db-server',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Up to 8.5.2 the Database Access Point, not Interaction Server, refers to DB Server; from 8.5.3 use ODBC and no DB Server at all.',
    through: 'dap',
    sources: [seed('interactionServer', 'Database Connection'), pages.interactionDap],
  },
  ...fromEach(['icon', 'ucs', 'message-server'], 'db-server', {
    meaning: 'connection',
    verdict: 'forbidden',
    reason: 'The Database Access Point refers to DB Server; put one between the two.',
    through: 'dap',
    sources: [
      pages.databaseAccessPoint,
      inferred('An access point carries the address of the DB Server that its application uses'),
    ],
  }),
  {
    client: 'interaction-server-proxy',
    server: 'database',
    meaning: 'access',
    verdict: 'forbidden',
    reason:
      'A proxy keeps no data of its own; connect the database to an access point of the Interaction Server that owns it.',
    sources: [seed('interactionServer', 'Cluster Deployment with Multiple Proxies')],
  },
  {
    client: 'urs',
    server: 'database',
    meaning: 'access',
    verdict: 'forbidden',
    reason:
      'A routing strategy reaches business data through a Database Access Point; put one between the two.',
    through: 'dap',
    sources: [
      pages.databaseAccessPoint,
      inferred('Applications learn their databases from access points in their connections'),
    ],
  },
  {
    client: 'message-server',
    server: 'dap',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Message Server stores the logs of all applications in the log database that this access point names.',
    sources: [pages.managementParts, recalled],
  },
  {
    client: 'config-server',
    server: 'database',
    meaning: 'service',
    verdict: 'required',
    alternatives: ['dap', 'db-server'],
    reason:
      'All configuration lives in one database, which the primary and backup Configuration Server share; without it nothing can be changed or started anew.',
    sources: [pages.frameworkPlaces, pages.configServerPair],
  },
  {
    client: 'config-server',
    server: 'dap',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Configuration Server reads the address of its database from its own configuration file; an access point here only documents it.',
    sources: [recalled],
  },
  {
    client: 'config-server',
    server: 'db-server',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Older releases of Configuration Server reach their database through DB Server.',
    sources: [recalled],
  },
  {
    client: 'cassandra-ring',
    server: 'cassandra-node',
    meaning: 'member',
    verdict: 'legal',
    reason:
      'Names the nodes that form the ring; at least three are needed for a majority that survives the loss of one.',
    sources: [
      page('https://docs.genesys.com/Documentation/OS/latest/Deployment/SizingGuidance'),
      page('https://docs.genesys.com/Documentation/OS/latest/Cassandra/Config'),
    ],
  },
  {
    client: 'redis-cluster',
    server: 'redis-node',
    meaning: 'member',
    verdict: 'legal',
    reason:
      'Names the nodes that form the Redis Cluster; three or more are recommended, each with a replica elsewhere.',
    sources: [pages.orsRedisDesign],
  },
];
