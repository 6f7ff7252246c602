import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, page, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { fromEach, toEach } from './row.ts';

/** What Universal Routing Server connects to. */
const routerRules: readonly ConnectionRule[] = [
  ...toEach('urs', ['t-server', 'sip-server'], {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Universal Routing Server receives routing requests from this server and answers them with the target that it selected.',
    sources: [seed('architecture', 'Voice Interaction Flow')],
  }),
  {
    client: 'urs',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Where Universal Routing Server routes multimedia itself, connect it directly to every primary Interaction Server of the cluster, or that node is never routed.',
    sources: [
      seed('interactionServer', 'Universal Routing Server'),
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
    ],
  },
  {
    client: 'urs',
    server: 'stat-server',
    meaning: 'connection',
    verdict: 'recommended',
    reason:
      'Universal Routing Server learns from Stat Server which agents are free; without it no agent can be selected.',
    sources: [pages.statServer, pages.orsDirectStatistics],
  },
  {
    client: 'urs',
    server: 'gms',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Universal Routing Server reports back to Genesys Mobile Services by HTTP, through a web port that must differ from its listening port.',
    sources: [pages.gmsDependencies],
  },
  {
    client: 'urs',
    server: 'dap',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Routing strategies can look up business data through a Database Access Point.',
    sources: [recalled],
  },
  ...toEach('urs', ['interaction-server-proxy', 'interaction-server-proxy-cluster'], {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Universal Routing Server does not work through proxies; connect it directly to every primary Interaction Server of the cluster.',
    sources: [
      seed('interactionServer', 'Universal Routing Server'),
      seed('interactionServer', 'Limited Scope for URS'),
    ],
  }),
  {
    client: 'urs',
    server: 'interaction-server-cluster',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'The cluster object is read by proxies only; connect Universal Routing Server directly to every primary Interaction Server.',
    sources: [
      seed('interactionServer', 'Universal Routing Server'),
      seed('interactionServer', 'Interaction Server Cluster Configuration'),
    ],
  },
  {
    client: 'urs',
    server: 'esp-server',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'A strategy sends its external service requests to the Interaction Server that asked for routing; connect that server to the external service.',
    through: 'interaction-server',
    sources: [seed('interactionServer', 'Limited Scope for URS')],
  },
  {
    client: 'urs',
    server: 'ors',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Orchestration Server is the client of Universal Routing Server; draw the connection from Orchestration Server.',
    sources: [seed('architecture', 'Design Principles')],
  },
];

/** What the reporting clients, Stat Server and ICON, connect to. */
const reportingRules: readonly ConnectionRule[] = [
  ...toEach('stat-server', ['t-server', 'sip-server'], {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Stat Server learns what happens to calls and phones as a client of this server.',
    sources: [pages.statServer],
  }),
  {
    client: 'stat-server',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Stat Server may watch Interaction Servers directly, which also shields it from mass logout at a proxy loss; connect it to all nodes, and use 8.5 or later for more than one.',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Proxy Disconnect/Mass Agent Logout/Panic Signal'),
      pages.statServer,
    ],
  },
  {
    client: 'icon',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Each Interaction Concentrator may be attached to one Interaction Server; in a cluster only one of them, or one pair, may record agent logins.',
    serverSince: '7.5',
    sources: [pages.iconArchitecture, page('https://docs.genesys.com/Documentation/ICON/8.1.4/Dep/Planning')],
  },
  ...fromEach(['stat-server', 'icon'], 'interaction-server-proxy', {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'In a cluster the proxy gives reporting one common event stream; use a primary and backup proxy that serve reporting clients only.',
    sources: [
      seed('interactionServer', 'Reporting and Orchestration'),
      seed('interactionServer', 'Cluster Deployment Overview'),
    ],
  }),
  ...fromEach(['stat-server', 'icon'], 'interaction-server-proxy-cluster', {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Reporting clients cannot pick a proxy from a proxy cluster; connect them to a dedicated primary and backup proxy.',
    through: 'interaction-server-proxy',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Reporting and Orchestration'),
    ],
  }),
  ...toEach('icon', ['t-server', 'sip-server'], {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Interaction Concentrator records calls, parties and agent states as a client of this server.',
    sources: [pages.iconBasics],
  }),
  {
    client: 'icon',
    server: 'dap',
    meaning: 'connection',
    verdict: 'required',
    reason:
      'Interaction Concentrator stores what it records in a database that the Database Access Point names.',
    sources: [page('https://docs.genesys.com/Documentation/Options/Current/ICON/ICON-DAP')],
  },
  ...['stat-server', 'icon'].flatMap((client) =>
    toEach(
      client,
      ['event-logger-jms', 'event-logger-msmq', 'event-logger-mq-series', 'event-logger-groovy'],
      {
        meaning: 'connection',
        verdict: 'legal',
        reason:
          'A reporting client that reads events from the queue connects to the same Database Access Point as Interaction Server; most reporting goes by direct connection instead.',
        sources: [
          pages.eventLoggerQueue,
          inferred('The guide calls Stat Server and ICON the reporting clients of Interaction Server'),
        ],
      },
    ),
  ),
];

export const routingRules: readonly ConnectionRule[] = [...routerRules, ...reportingRules];
