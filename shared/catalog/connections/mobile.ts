import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { toEach } from './row.ts';

const behindGateway = {
  meaning: 'service',
  verdict: 'legal',
  reason: 'Requests from the internet reach inner servers through a gateway that filters them.',
  sources: [inferred('What holds for Genesys Mobile Services holds for other inner servers as well')],
} as const;

/** Genesys Mobile Services and what stands in front of it. */
export const mobileRules: readonly ConnectionRule[] = [
  {
    client: 'gms',
    server: 'ors',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Services that run an application start it on Orchestration Server; list every node of the cluster, so that another one is tried when one is lost.',
    opens: ['http'],
    sources: [pages.gmsToOrs],
  },
  {
    client: 'gms',
    server: 'urs',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Callback services start strategies on Universal Routing Server by HTTP; it needs a listening port with the id http.',
    opens: ['http', 'web'],
    sources: [pages.gmsToUrs, pages.gmsDependencies],
  },
  {
    client: 'gms',
    server: 'chat-server',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Chat services use any active Chat Server and move the session to another one when it is lost.',
    sources: [pages.chatHa, pages.gmsOptions],
  },
  {
    client: 'gms',
    server: 'stat-server',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Gives waiting times and other figures to the services.',
    sources: [pages.gmsOptions],
  },
  {
    client: 'gms',
    server: 'cassandra-ring',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Requests, reserved numbers and callbacks are kept in Cassandra; all nodes of a cluster use one ring.',
    sources: [pages.gmsCluster],
  },
  {
    client: 'gms',
    server: 'elasticsearch',
    meaning: 'service',
    verdict: 'legal',
    reason: 'Optional: the services can write to Elasticsearch for searching and charts.',
    sources: [pages.gmsOptions],
  },
  {
    client: 'gms',
    server: 'gms',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Nodes of one cluster share data and number locks; keep the cluster inside one site, because a stretched one has to be repaired by hand after a split.',
    sources: [seed('mobileServices', 'Multi-site Deployment'), pages.gmsCluster],
  },
  {
    client: 'gms',
    server: 'load-balancer',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'The address list of Orchestration Server may name a load balancer, although the service balances over the nodes itself.',
    sources: [pages.gmsToOrs, inferred('The list holds web addresses, which may be those of a balancer')],
  },
  ...toEach('gms', ['interaction-server', 'interaction-server-proxy', 'email-server', 'ucs'], {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Services for e-mail and other open media need it; services for calls and chat do not.',
    sources: [recalled],
  }),
  {
    client: 'gms',
    server: 'cassandra-node',
    meaning: 'service',
    verdict: 'forbidden',
    reason:
      'All nodes of a cluster use one common store; connect this service to the ring and make the node a member.',
    through: 'cassandra-ring',
    sources: [
      pages.gmsCluster,
      inferred('The nodes of a ring hold one common store, and a client uses whichever of them answers'),
    ],
  },
  {
    client: 'http-gateway',
    server: 'gms',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Genesys Mobile Services must stand behind a gateway that ends encryption and filters addresses; with several nodes it can also spread the load.',
    sources: [pages.gmsSecurity],
  },
  {
    client: 'http-gateway',
    server: 'load-balancer',
    meaning: 'service',
    verdict: 'legal',
    reason: 'The gateway passes filtered requests on to the load balancer inside.',
    sources: [pages.gmsSecurity, inferred('Filtering and load spreading may be done by two devices')],
  },
  ...toEach('http-gateway', ['web-server', 'chat-server'], behindGateway),
  { client: 'http-gateway', server: 'ors', ...behindGateway, opens: ['http'] },
  {
    client: 'load-balancer',
    server: 'gms',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Several nodes need a load balancer in front; it must keep the base path and, for chat, pass long-lived connections.',
    sources: [pages.gmsCluster],
  },
  {
    client: 'load-balancer',
    server: 'ors',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Web sessions are spread over the primaries; a backup does not answer, so the health check must not count it as a failure.',
    opens: ['http'],
    sources: [pages.orsLoadBalancing],
  },
  {
    client: 'load-balancer',
    server: 'load-balancer',
    meaning: 'service',
    verdict: 'legal',
    reason: 'A global load balancer sends clients to the load balancers of the sites.',
    sources: [seed('mobileServices', 'Multi-site Deployment')],
  },
  ...toEach('load-balancer', ['http-gateway', 'web-server', 'chat-server'], {
    meaning: 'service',
    verdict: 'legal',
    reason: 'A load balancer may spread requests over several of these.',
    sources: [inferred('Any server that answers web requests can stand behind a load balancer')],
  }),
];
