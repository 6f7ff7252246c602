import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, page, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { fromEach, toEach } from './row.ts';

const serverProcesses = [
  'ors',
  'urs',
  'stat-server',
  'interaction-server',
  'interaction-server-proxy',
  'chat-server',
  'email-server',
  'ucs',
  't-server',
  'sip-server',
  'sip-proxy',
  'icon',
  'gms',
] as const;

/** Who asks Configuration Server or its proxies. */
const configurationRules: readonly ConnectionRule[] = [
  ...fromEach([...serverProcesses, 'agent-desktop', 'message-server', 'scs'], 'config-server', {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Every application reads its configuration from Configuration Server or from one of its proxies; set disconnect detection on both sides.',
    sources: [pages.frameworkPlaces, pages.addp],
  }),
  ...fromEach(['db-server', 'esp-server'], 'config-server', {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Such a server may read its configuration from Configuration Server, but many work without it.',
    sources: [recalled],
  }),
  ...fromEach(
    [...serverProcesses.filter((type) => type !== 'ucs'), 'agent-desktop', 'message-server', 'scs'],
    'config-server-proxy',
    {
      meaning: 'connection',
      verdict: 'legal',
      reason:
        'At a remote site applications read their configuration from a proxy there, which keeps serving them while the master is down.',
      sources: [pages.configServerProxy],
    },
  ),
  ...fromEach(['db-server', 'esp-server'], 'config-server-proxy', {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'What may read its configuration from Configuration Server may read it from a proxy as well.',
    sources: [recalled],
  }),
  {
    client: 'ucs',
    server: 'config-server-proxy',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Universal Contact Server writes to the configuration, so the proxy must be 8.0.3 or later and allow writing.',
    serverSince: '8.0.3',
    sources: [pages.contactServerAdmin],
  },
  {
    client: 'config-server-proxy',
    server: 'config-server',
    meaning: 'connection',
    verdict: 'required',
    reason: 'A proxy holds a copy of what the master Configuration Server gives it.',
    sources: [pages.configServerProxy],
  },
  {
    client: 'config-server',
    server: 'config-server-proxy',
    meaning: 'connection',
    verdict: 'forbidden',
    reason: 'The proxy is the client of Configuration Server; draw the connection from the proxy.',
    sources: [pages.configServerProxy],
  },
];

/** Logs, alarms and control. */
const managementRules: readonly ConnectionRule[] = [
  ...fromEach(
    [...serverProcesses, 'config-server', 'config-server-proxy', 'scs', 'db-server'],
    'message-server',
    {
      meaning: 'connection',
      verdict: 'legal',
      reason: 'Central logs and alarms work only for servers that are connected to Message Server.',
      sources: [pages.managementLayer],
    },
  ),
  ...fromEach(['agent-desktop', 'esp-server'], 'message-server', {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'May send its log events to Message Server; nothing depends on it.',
    sources: [recalled],
  }),
  {
    client: 'message-server',
    server: 'scs',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Solution Control Server is the client and receives alarms from Message Server; draw the connection from Solution Control Server.',
    sources: [
      pages.distributedScs,
      inferred('Distributed Solution Control Servers talk to each other as clients of a Message Server'),
    ],
  },
  ...fromEach([...serverProcesses, 'config-server', 'config-server-proxy'], 'scs', {
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Seldom needed: Solution Control Server starts, stops and switches over an application through the Local Control Agent of its host.',
    sources: [pages.managementLayer, recalled],
  }),
];

/** Who takes licences, from the licence server or from a pool of seats drawn beside it. */
const licenceRules: readonly ConnectionRule[] = [
  {
    client: 'licence-server',
    server: 'licence-pool',
    meaning: 'content',
    verdict: 'legal',
    reason: 'Says how many licences of one feature the licence file of this server grants.',
    sources: [pages.licensingConcepts],
  },
  ...toEach('interaction-server', ['licence-server', 'licence-pool'], {
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Each Interaction Server pair takes its own number of seats from the pool; the smallest number among the nodes limits the whole cluster.',
    sources: [seed('interactionServer', 'Licensing')],
  }),
  ...['t-server', 'sip-server'].flatMap((client) =>
    toEach(client, ['licence-server', 'licence-pool'], {
      meaning: 'service',
      verdict: 'legal',
      reason:
        'Takes its configured number of seats at start, whether they are used or not; a pair counts once.',
      sources: [page('https://enu.docs.genesys.com/Documentation:TS:TSCSTA:TCLicenseSection:8.0.0')],
    }),
  ),
  ...toEach('ors', ['licence-server', 'licence-pool'], {
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Orchestration Server 8.1.3 names its licence file when it starts; examples of later releases do not.',
    sources: [page('https://docs.genesys.com/Documentation:OS:Deployment:Start:8.1.3')],
  }),
  ...toEach('urs', ['licence-server', 'licence-pool'], {
    meaning: 'service',
    verdict: 'legal',
    reason: 'Universal Routing Server takes a seat for each agent that it routes to.',
    sources: [recalled],
  }),
  ...['config-server', 'config-server-proxy', 'scs'].flatMap((client) =>
    toEach(client, ['licence-server', 'licence-pool'], {
      meaning: 'service',
      verdict: 'legal',
      reason:
        'Configuration Server and its proxies check for a technical licence, and Solution Control Server switches pairs over only with the HA licence.',
      sources: [pages.frameworkLicences],
    }),
  ),
];

export const frameworkRules: readonly ConnectionRule[] = [
  ...configurationRules,
  ...managementRules,
  ...licenceRules,
];
