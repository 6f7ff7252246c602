import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { fromEach, toEach } from './row.ts';

/** Capture points that were there before Kafka, with the first release of Interaction Server that has each. */
const capturePoints = {
  'capture-point-jms': { serverSince: '8.0.2' },
  'capture-point-file': { serverSince: '8.0.21' },
  'capture-point-web-service': {},
  'capture-point-database': {},
} as const;
const everyCapturePoint = [...Object.keys(capturePoints), 'capture-point-kafka'];

/** Media servers, the contact database and external services. */
const mediaServerRules: readonly ConnectionRule[] = [
  ...fromEach(['chat-server', 'email-server'], 'interaction-server', {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'A media server submits its interactions to Interaction Server; in a cluster connect it to a proxy pair instead, so that every node can be used.',
    sources: [pages.multimediaParts, seed('interactionServer', 'Media Servers')],
  }),
  ...fromEach(['chat-server', 'email-server'], 'interaction-server-proxy', {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'In a cluster, media servers belong on a primary and backup proxy, shared or dedicated according to the load.',
    serverSince: '8.5.107.14',
    sources: [seed('interactionServer', 'Media Servers'), pages.proxyRelease],
  }),
  {
    client: 'chat-server',
    server: 'ucs',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Chat Server saves transcripts in Universal Contact Server; a session can move to another Chat Server only if they are saved.',
    sources: [pages.chatHa],
  },
  {
    client: 'chat-server',
    server: 'cassandra-ring',
    meaning: 'service',
    verdict: 'legal',
    reason: 'Chat Server can keep its transcripts in Cassandra instead of Universal Contact Server.',
    sources: [pages.chatHa],
  },
  {
    client: 'email-server',
    server: 'ucs',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'E-mail Server stores message bodies and finds the contact in Universal Contact Server.',
    sources: [pages.multimediaParts, recalled],
  },
  {
    client: 'ucs',
    server: 'dap',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Universal Contact Server 8.5 keeps contacts and their history in the database that this access point names; release 9.1 uses Cassandra.',
    sources: [pages.contactServerAdmin],
  },
  ...toEach('ucs', ['cassandra-ring', 'elasticsearch'], {
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Universal Contact Server 9.1 keeps its data in Cassandra and searches it with Elasticsearch, at least three nodes of each.',
    clientSince: '9.1',
    sources: [pages.contactServerStores],
  }),
  {
    client: 'esp-server',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'An external service may also work as a client of Interaction Server, for example to submit or update interactions.',
    sources: [
      inferred('Proxy 8.5.107.14 accepts clients of the external service protocol, as the server does'),
    ],
  },
  {
    client: 'esp-server',
    server: 'interaction-server-proxy',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'With a cluster, an external service that acts as a client connects to a proxy.',
    serverSince: '8.5.107.14',
    sources: [pages.proxyRelease],
  },
];

/** Capture points: configuration objects that Interaction Server runs inside itself. */
const captureRules: readonly ConnectionRule[] = [
  ...Object.entries(capturePoints).map(([client, releases]): ConnectionRule => ({
    client,
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'required',
    reason:
      'A capture point runs inside the one Interaction Server that it lists in its Connections, and sees the interactions of that node only.',
    ...releases,
    sources: [pages.capturePointObject, pages.capturePoints, seed('interactionServer', 'Capture Points')],
  })),
  {
    client: 'capture-point-kafka',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'required',
    reason:
      'A Kafka capture point runs inside the one Interaction Server that it lists in its Connections, which must be release 8.5.305 or later.',
    serverSince: '8.5.305',
    sources: [pages.capturePoints, pages.capturePointObject, seed('interactionServer', 'Capture Points')],
  },
  ...toEach('interaction-server', everyCapturePoint, {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'The capture point lists Interaction Server in its own Connections; draw the connection from the capture point to the server.',
    sources: [pages.capturePointObject, pages.capturePointPairs],
  }),
  ...everyCapturePoint.flatMap((client) =>
    toEach(client, ['interaction-server-proxy', 'interaction-server-cluster'], {
      meaning: 'connection',
      verdict: 'forbidden',
      reason:
        'A capture point is configured per node and works inside it; connect it to the Interaction Server that handles its media type.',
      sources: [seed('interactionServer', 'Capture Points'), pages.capturePointObject],
    }),
  ),
  {
    client: 'capture-point-database',
    server: 'dap',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'A database capture point reads its source through an access point of its own, apart from those of Interaction Server.',
    sources: [
      inferred('The guide treats the database of a Database Capture Point apart from the two others'),
    ],
  },
  {
    client: 'load-balancer',
    server: 'capture-point-web-service',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Where several nodes have a Web Service capture point for the same media type, a load balancer has to spread the requests over them.',
    sources: [seed('interactionServer', 'Capture Points')],
  },
];

/** Web servers that pass customer requests on. */
const webRules: readonly ConnectionRule[] = [
  ...toEach('web-server', ['chat-server', 'email-server', 'interaction-server'], {
    meaning: 'service',
    verdict: 'legal',
    reason: 'The web application of the company opens chats, e-mails and callbacks through this server.',
    sources: [pages.multimediaParts],
  }),
  {
    client: 'web-server',
    server: 'interaction-server-proxy',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'In a cluster the web application submits through a proxy, as media servers do, so that every node can be used.',
    serverSince: '8.5.107.14',
    sources: [
      inferred('What submits interactions counts as a media server, and proxies take those from 8.5.107.14'),
    ],
  },
  {
    client: 'web-server',
    server: 'ucs',
    meaning: 'service',
    verdict: 'legal',
    reason: 'The web application of the company may look up contacts and their history.',
    sources: [recalled],
  },
];

export const mediaRules: readonly ConnectionRule[] = [...mediaServerRules, ...captureRules, ...webRules];
