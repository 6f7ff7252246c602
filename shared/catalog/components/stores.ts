import type { ComponentType, FieldSpec } from '#shared/catalog/component-type.ts';
import { inferred, page, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './options/pages.ts';
import { cassandraOptions, postgresqlOptions } from './options/stores.ts';
import { portsField, store, storeProcess } from './type-kit.ts';

const group = 'Data';

const version: FieldSpec = {
  key: 'version',
  label: 'Version',
  kind: 'text',
  help: 'Version of the product.',
};

export const database: ComponentType = store({
  ...storeProcess,
  id: 'database',
  label: 'Database',
  short: 'DB',
  group,
  summary: 'One database of a relational server.',
  icon: 'database',
  ports: [
    {
      id: 'default',
      portBy: { field: 'engine', numbers: { mssql: 1433, oracle: 1521, db2: 50_000, postgresql: 5432 } },
      isShared: true,
      evidence: 'seed',
    },
  ],
  fields: [
    {
      key: 'engine',
      label: 'Engine',
      kind: 'choice',
      values: ['mssql', 'oracle', 'postgresql', 'db2'],
      help: 'Relational engine. Interaction Server supports DB2 up to 8.5.1 only.',
    },
    { key: 'server', label: 'Server', kind: 'text', help: 'Name or address of the database server.' },
    {
      key: 'databaseName',
      label: 'Database name',
      kind: 'text',
      help: 'Name of the database, or of the service with Oracle.',
    },
    {
      key: 'port',
      label: 'Port',
      kind: 'number',
      range: { whole: true, min: 1, max: 65_535 },
      help: 'Port of the server. Usual: 1433 SQL Server, 1521 Oracle, 5432 PostgreSQL, 50000 DB2.',
    },
    {
      key: 'highAvailability',
      label: 'High availability',
      kind: 'boolean',
      help: 'Whether the database survives the loss of one of its servers.',
    },
  ],
  options: postgresqlOptions,
  nameStem: 'db',
  sources: [
    seed('interactionServer', 'Configure the DAP'),
    seed('interactionServer', 'Nodes Are Irreplaceable'),
    page(pages.postgresql),
  ],
});

export const cassandraRing: ComponentType = store({
  id: 'cassandra-ring',
  label: 'Cassandra ring',
  short: 'CASS',
  group,
  summary: 'Apache Cassandra cluster. No longer advised for recovering ORS sessions.',
  icon: 'circle-dashed',
  fields: [
    { ...version, suggestions: ['2.2.5', '3.9'] },
    {
      key: 'replicationFactor',
      label: 'Replication factor',
      kind: 'number',
      range: { whole: true },
      help: 'Copies of each row. Not more than there are nodes.',
    },
    {
      key: 'strategy',
      label: 'Replication strategy',
      kind: 'choice',
      values: ['SimpleStrategy', 'NetworkTopologyStrategy'],
      help: 'A ring over several data centers needs NetworkTopologyStrategy.',
    },
    {
      key: 'consistency',
      label: 'Consistency',
      kind: 'choice',
      values: ['ONE', 'QUORUM', 'LOCAL_QUORUM', 'ALL'],
      help: 'How many copies an operation waits for. What ORS uses is not published.',
    },
    {
      key: 'distribution',
      label: 'Distribution',
      kind: 'choice',
      values: ['apache', 'dse'],
      help: 'ORS supports Apache Cassandra only, not DataStax Enterprise.',
    },
  ],
  options: cassandraOptions,
  nameStem: 'cassandra',
  sources: [seed('architecture', 'Cassandra'), page(pages.orsCassandra)],
});

export const cassandraNode: ComponentType = store({
  ...storeProcess,
  id: 'cassandra-node',
  label: 'Cassandra node',
  short: 'CN',
  group,
  summary: 'One node of a Cassandra ring.',
  icon: 'circle-dot',
  ports: [
    {
      id: 'default',
      port: 9160,
      protocol: 'thrift',
      option: { section: 'cassandra.yaml', key: 'rpc_port', holder: 'cassandra-ring' },
      evidence: 'documented',
    },
    {
      id: 'storage',
      port: 7000,
      option: { section: 'cassandra.yaml', key: 'storage_port', holder: 'cassandra-ring' },
      evidence: 'documented',
    },
  ],
  fields: [portsField],
  nameStem: 'cassandra_node',
  sources: [page(pages.orsCassandra)],
});

export const redisCluster: ComponentType = store({
  id: 'redis-cluster',
  label: 'Redis Cluster',
  short: 'REDIS',
  group,
  summary: 'Keeps ORS sessions from 8.1.401.10. Three masters or more, each with a replica.',
  icon: 'hexagon',
  fields: [
    version,
    {
      key: 'kind',
      label: 'Kind',
      kind: 'choice',
      values: ['cluster', 'sentinel', 'standalone'],
      initial: 'cluster',
      help: 'ORS supports Redis Cluster only.',
    },
    {
      key: 'appendOnlyFile',
      label: 'Append-only file',
      kind: 'boolean',
      help: 'Whether nodes write every change to disk, as the vendor advises.',
    },
  ],
  nameStem: 'redis',
  sources: [seed('deploymentModels', 'Deployment Models, Important'), page(pages.orsRedisDesign)],
});

export const redisNode: ComponentType = store({
  ...storeProcess,
  id: 'redis-node',
  label: 'Redis node',
  short: 'RN',
  group,
  summary: 'One master or replica of a Redis Cluster.',
  icon: 'component',
  ports: [
    { id: 'default', port: 6379, evidence: 'recalled' },
    { id: 'bus', aboveMain: 10_000, evidence: 'recalled' },
  ],
  fields: [
    {
      key: 'redisRole',
      label: 'Role',
      kind: 'choice',
      values: ['master', 'replica'],
      help: 'Whether it owns a share of the keys or copies one.',
    },
    {
      key: 'replicaOf',
      label: 'Replica of',
      kind: 'text',
      help: 'Name of the master that a replica copies.',
    },
    portsField,
  ],
  nameStem: 'redis_node',
  sources: [page(pages.orsRedisDesign), page(pages.redisCluster), recalled],
});

export const elasticsearch: ComponentType = store({
  ...storeProcess,
  id: 'elasticsearch',
  label: 'Elasticsearch',
  short: 'ES',
  group,
  summary: 'Takes session and performance documents of ORS.',
  icon: 'search',
  ports: [{ id: 'default', port: 9200, protocol: 'http', evidence: 'recalled' }],
  fields: [
    {
      ...version,
      suggestions: ['2.4', '5.3.0'],
      help: '2.x from ORS 8.1.400.40; 5.3.0 and later 5.x from 8.1.400.64.',
    },
    portsField,
  ],
  nameStem: 'elasticsearch',
  sources: [page(pages.orsElasticsearch), inferred('Drawn as one element however many nodes it has')],
});
