import { documented, flag, list, portNumber, section, text } from './option-kit.ts';
import { pages } from './pages.ts';

/** cassandra.yaml. */
export const cassandraOptions = section(
  'cassandra.yaml',
  { place: 'file', takesEffect: 'after restart', ...documented(pages.orsCassandra) },
  {
    start_rpc: { shape: flag, defaultValue: 'false', meaning: 'Thrift interface. ORS needs true.' },
    start_native_transport: {
      shape: flag,
      defaultValue: 'true',
      meaning: 'Native interface. The vendor sets it to false.',
    },
    rpc_port: { shape: portNumber, defaultValue: '9160', meaning: 'Port of the Thrift interface.' },
    storage_port: { shape: portNumber, defaultValue: '7000', meaning: 'Port between nodes.' },
    seeds: {
      shape: list(',', 'host; the same list on all nodes'),
      defaultValue: '127.0.0.1',
      meaning: 'Nodes that a node asks first.',
    },
    cluster_name: { shape: text('the same on all nodes'), meaning: 'Name of the ring.' },
    rpc_address: {
      shape: text('address'),
      defaultValue: 'localhost',
      meaning: 'Address of the Thrift interface. localhost shuts out remote clients.',
    },
    listen_address: {
      shape: text('address'),
      defaultValue: 'localhost',
      meaning: 'Address for other nodes. localhost shuts them out.',
    },
  },
);

/** Server settings of PostgreSQL. */
export const postgresqlOptions = section(
  'server',
  { place: 'file', takesEffect: 'after a reload of the database', ...documented(pages.postgresql) },
  {
    bytea_output: {
      shape: text('escape'),
      meaning: 'PostgreSQL 9.2 and later: the Genesys database client needs escape.',
    },
    standard_conforming_strings: {
      shape: text('off'),
      meaning: 'PostgreSQL 9.2 and later: the Genesys database client needs off.',
    },
  },
);
