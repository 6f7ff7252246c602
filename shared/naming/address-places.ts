import {
  connectionServer,
  databaseServer,
  hostList,
  licenceHosts,
  urlHosts,
} from '#shared/naming/address-shapes.ts';
import { argument, type NameShape } from '#shared/naming/name-shapes.ts';
import type { Meaning, OptionPlace, PropertyPlace } from '#shared/naming/name-place.ts';

/** What stands in front of servers and takes requests for them. */
const FRONTS = ['load-balancer', 'http-gateway'] as const;

/** An address of a machine, or of what the drawing shows to answer under a name of its own. */
const address = (shape: NameShape, ...means: readonly string[]): Meaning & { readonly address: true } => ({
  means: ['host', ...means],
  shape,
  address: true,
});

const documents = address(urlHosts, 'web-server', ...FRONTS);
const licences = address(licenceHosts, 'licence-server');
const cassandra = address(hostList, 'cassandra-node');
const redis = address(hostList, 'redis-node');
const connection = address(connectionServer);

/** Fields whose help in the catalogue asks for an address. What else a field says is left alone. */
export const addressProperties: readonly PropertyPlace[] = [
  // "IP address or DNS name": a machine that answers to its own name goes on doing so.
  { key: 'address', holders: ['host'], ...address(hostList) },
  // "Virtual address that clients use", "Public address".
  { key: 'address', holders: FRONTS, ...address(hostList, ...FRONTS) },
  // "Address under which ORS fetches its documents": the server's own name, that of its host, or that of a balancer.
  { key: 'url', holders: ['web-server'], ...address(hostList, 'web-server', ...FRONTS) },
  // "Name or address of the database server".
  { key: 'server', holders: ['database'], ...address(databaseServer) },
  // Where Configuration Server is.
  { key: 'commandLineArguments', ...address(argument('-host')) },
  // ORS 8.1.3 and servers of its age are told on the command line where their licences come from (-l port@host).
  { key: 'commandLineArguments', ...licences },
];

const inOrs = { part: 'value', holders: ['ors', 'ors-cluster'] } as const;
const inRing = { part: 'value', holders: ['cassandra-ring'], section: 'cassandra.yaml' } as const;
const inScript = { part: 'value', holders: ['enhanced-routing-script'], section: 'application' } as const;
const inWebService = { part: 'value', holders: ['capture-point-web-service'], section: 'settings' } as const;

/** Access points to a database; their `DB Info` names its server. */
const ACCESS_POINTS = [
  'dap',
  'dap-event-log',
  'event-logger-jms',
  'event-logger-msmq',
  'event-logger-mq-series',
  'event-logger-groovy',
];

/** Options whose values the catalogue describes as addresses. */
export const addressOptions: readonly OptionPlace[] = [
  // "port@host, a full path, or a list of them". Other licensed servers have the option too.
  {
    part: 'value',
    holders: ['interaction-server', 'interaction-server-proxy', 't-server', 'sip-server', 'urs', 'ors'],
    section: 'license',
    key: /^license-file$/i,
    ...licences,
  },
  // "host:port; ..." and "host; ...": the nodes to begin with.
  { ...inOrs, section: 'persistence', key: /^redis-nodes$/i, ...redis },
  { ...inOrs, section: 'persistence', key: /^cassandra-nodes$/i, ...cassandra },
  // "Server name that the client asks for": that of a Redis node.
  { ...inOrs, section: 'persistence', key: /^tls-sni$/i, ...redis },
  // "URL of the load balancer in front of the node".
  { ...inOrs, section: 'orchestration', key: /^external-url$/i, ...address(hostList, 'ors', ...FRONTS) },
  // Proxies that documents are fetched through, and URLs of documents that are never cached.
  { ...inOrs, section: 'scxml', key: /^https?-proxy$/i, ...address(hostList, ...FRONTS) },
  { ...inOrs, section: 'scxml', key: /^http-no-cache-urls$/i, ...documents },
  // "host; the same list on all nodes", and the address of each node.
  { ...inRing, key: /^(?:seeds|rpc_address|listen_address)$/i, ...cassandra },
  // "URL of an ORS"; also in sections of single services.
  {
    part: 'value',
    holders: ['gms'],
    section: (_holder, section) => /^(?:server$|service\.)/i.test(section),
    key: /^_ors$/i,
    ...address(hostList, 'ors', ...FRONTS),
  },
  // "List of URLs" of URSs. Its section is not known.
  { part: 'value', holders: ['gms'], key: /^_urs_url$/i, ...address(hostList, 'urs', ...FRONTS) },
  // Addresses of SCXML documents; what else the values hold are names of scripts and parameters.
  {
    part: 'value',
    holders: ['interaction-queue', 'route-point'],
    section: 'orchestration',
    key: /^application(?:@.*)?$/is,
    ...documents,
  },
  { ...inScript, key: /^(?:alternate-)?url$/i, ...documents },
  // "Template or URL" of the service, and "a host; in a cluster the name of the load balancer".
  { ...inWebService, key: /^soap-endpoint$/i, ...address(urlHosts, 'interaction-server', ...FRONTS) },
  { ...inWebService, key: /^soap-hostname$/i, ...address(databaseServer, 'load-balancer') },
  // "Database server; goes into a connection string that is generated", and such strings themselves.
  {
    part: 'value',
    holders: ACCESS_POINTS,
    section: 'db info',
    key: /^DBMS Name$/i,
    ...address(databaseServer),
  },
  {
    part: 'value',
    holders: ['dap'],
    section: 'settings',
    key: /^(?:connection|odbc)-string$/i,
    ...connection,
  },
  {
    part: 'value',
    holders: ['dap-event-log'],
    section: 'logger-settings',
    key: /^(?:connection|odbc)-string$/i,
    ...connection,
  },
];
