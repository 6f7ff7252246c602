import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, page, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { toEach } from './row.ts';

/** What Orchestration Server and its cluster List connect to. */
export const orchestrationRules: readonly ConnectionRule[] = [
  {
    client: 'ors-cluster',
    server: 'ors',
    meaning: 'member',
    verdict: 'required',
    reason:
      'Orchestration Server learns which applications form its cluster from this List, and from the value of each primary which data center it stands in.',
    sources: [seed('dataCenters', 'Multiple Data Centers'), pages.orsCluster],
  },
  ...toEach('ors', ['t-server', 'sip-server'], {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Orchestration Server hears of new calls and controls them as a client of this server; every node of a cluster must be connected to the same set.',
    sources: [seed('architecture', 'Voice Interaction Flow'), pages.orsCluster],
  }),
  {
    client: 'ors',
    server: 'urs',
    meaning: 'connection',
    verdict: 'recommended',
    reason:
      'Orchestration Server asks Universal Routing Server to select targets; connect each node to exactly one of them, or to one pair.',
    sources: [
      seed('architecture', 'Design Principles'),
      seed('dataCenters', 'Multiple Data Centers'),
      pages.orsCluster,
    ],
  },
  {
    client: 'ors',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Orchestration Server pulls interactions as a routing client; before 8.1.400.27 it also needs the T-Server twin object, and in an Interaction Server cluster it uses the proxy instead.',
    sources: [
      seed('architecture', 'Design Principles'),
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      pages.orsMultimedia,
    ],
  },
  {
    client: 'ors',
    server: 'interaction-server-tserver',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Before 8.1.400.27 Orchestration Server speaks the T-Server protocol with Interaction Server through this twin object; later releases do not need it.',
    sources: [seed('architecture', 'Design Principles'), pages.orsMultimediaTwin, pages.orsMultimedia],
  },
  {
    client: 'ors',
    server: 'interaction-server-proxy',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'With an Interaction Server cluster, Orchestration Server reaches every node through a proxy; give it a primary and backup proxy of its own.',
    serverSince: '8.5.107.14',
    sources: [
      seed('interactionServer', 'Reporting and Orchestration'),
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      pages.proxyRelease,
    ],
  },
  {
    client: 'ors',
    server: 'stat-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Needed only when applications subscribe to statistics directly; everything else about agents comes through Universal Routing Server.',
    clientSince: '8.1.400.17',
    sources: [pages.orsDirectStatistics],
  },
  {
    client: 'ors',
    server: 'web-server',
    meaning: 'service',
    verdict: 'recommended',
    alternatives: ['load-balancer'],
    reason:
      'Each new session fetches its SCXML application from a web server; draw at least two, or a load balancer, because no session starts without it.',
    sources: [seed('architecture', 'Composer'), seed('architecture', 'Voice Interaction Flow')],
  },
  {
    client: 'ors',
    server: 'load-balancer',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Orchestration Server may address the web servers or the Genesys Mobile Services nodes through a load balancer, which then has to work as well.',
    sources: [pages.gmsForOrs, inferred('Orchestration Server fetches documents and calls services by HTTP')],
  },
  {
    client: 'ors',
    server: 'gms',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Applications match calls and reserve numbers by HTTP requests to Genesys Mobile Services; list every node, never only some of them.',
    sources: [pages.gmsForOrs, seed('mobileServices', 'Multi-site Deployment')],
  },
  {
    client: 'ors',
    server: 'cassandra-ring',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Sessions and scheduled actions can be kept in Apache Cassandra; since 8.1.3 this is optional, and the vendor no longer recommends it for new designs.',
    sources: [
      seed('architecture', 'Cassandra'),
      seed('architecture', 'Design Principles'),
      pages.orsPersistence,
    ],
  },
  {
    client: 'ors',
    server: 'redis-cluster',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Sessions can be kept in Redis so that another node can restore them; all nodes of an Orchestration Server cluster share one Redis Cluster.',
    clientSince: '8.1.401.10',
    sources: [seed('deploymentModels', 'Deployment Models'), pages.orsRedisDesign],
  },
  {
    client: 'ors',
    server: 'elasticsearch',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Orchestration Server can write session and performance records to Elasticsearch; releases 5.3 and later of it need Orchestration Server 8.1.400.64.',
    clientSince: '8.1.400.40',
    sources: [page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Elastic')],
  },
];

/** Connections of Orchestration Server that look natural and do not exist. */
export const orchestrationMistakes: readonly ConnectionRule[] = [
  {
    client: 'ors',
    server: 'redis-node',
    meaning: 'service',
    verdict: 'forbidden',
    reason:
      'Orchestration Server supports Redis only as a Redis Cluster; connect it to the Redis Cluster and make this node a member.',
    through: 'redis-cluster',
    sources: [pages.orsRedisDesign],
  },
  {
    client: 'ors',
    server: 'cassandra-node',
    meaning: 'service',
    verdict: 'forbidden',
    reason:
      'Every node of an Orchestration Server cluster must use the same store as a whole; connect it to the Cassandra ring and make this node a member.',
    through: 'cassandra-ring',
    sources: [
      pages.orsCluster,
      inferred('The nodes of a ring hold one common store, and a client uses whichever of them answers'),
    ],
  },
  ...toEach('ors', ['database', 'dap'], {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Orchestration Server keeps nothing in a relational database; draw a Redis Cluster or a Cassandra ring for its sessions, or leave the store out.',
    sources: [seed('architecture', 'Cassandra'), seed('deploymentModels', 'Deployment Models')],
  }),
  {
    client: 'ors',
    server: 'ors',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Nodes do not list each other; they find each other in the cluster List, so add both to one Orchestration Server cluster.',
    sources: [seed('dataCenters', 'Multiple Data Centers'), pages.orsCluster],
  },
  {
    client: 'ors',
    server: 'ors-cluster',
    meaning: 'member',
    verdict: 'forbidden',
    reason:
      'The cluster List names its members, not the other way round; draw the connection from the cluster to this application.',
    sources: [seed('dataCenters', 'Multiple Data Centers')],
  },
  {
    client: 'ors',
    server: 'interaction-server-proxy-cluster',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Only clients such as the agent desktop can pick a proxy from a proxy cluster; connect Orchestration Server to a dedicated proxy pair.',
    through: 'interaction-server-proxy',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Reporting and Orchestration'),
    ],
  },
  {
    client: 'ors',
    server: 'interaction-queue',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Orchestration Server pulls from a queue through Interaction Server; give the queue an Orchestration section or connect it to the routing script.',
    sources: [
      seed('architecture', 'Design Principles'),
      seed('architecture', 'Processing eServices Interactions'),
    ],
  },
  {
    client: 'ors',
    server: 'route-point',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'A route point belongs to its switch and names the application to run in its Annex; connect Orchestration Server to the T-Server or SIP Server of that switch.',
    sources: [pages.orsDnOptions],
  },
];
