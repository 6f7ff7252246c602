import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { toEach } from './row.ts';

/** Interaction Server: its databases, event loggers and the servers it calls. */
const serverRules: readonly ConnectionRule[] = [
  {
    client: 'interaction-server',
    server: 'dap',
    meaning: 'connection',
    verdict: 'required',
    isVital: true,
    reason:
      'Interaction Server keeps its interactions in a database of its own, which this Database Access Point names; without it no interaction is processed.',
    sources: [
      seed('interactionServer', 'Preparing DAP configuration objects'),
      seed('interactionServer', 'Cluster Deployment Overview'),
    ],
  },
  {
    client: 'interaction-server',
    server: 'dap-event-log',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'A database Event Logger needs a second Database Access Point beside that of the main database.',
    sources: [
      seed('interactionServer', 'Preparing DAP configuration objects'),
      seed('interactionServer', 'Event Log Limitations'),
    ],
  },
  ...toEach(
    'interaction-server',
    ['event-logger-jms', 'event-logger-msmq', 'event-logger-mq-series', 'event-logger-groovy'],
    {
      meaning: 'connection',
      verdict: 'legal',
      reason:
        'Interaction Server can write its event log to a message queue, so that a reporting client which was away loses nothing.',
      sources: [pages.eventLoggerQueue, seed('interactionServer', 'Cluster Deployment Overview')],
    },
  ),
  {
    client: 'interaction-server',
    server: 'esp-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Interaction Server sends external service requests to this server; nodes that serve the same tenant and media type need the same set of these connections.',
    sources: [seed('interactionServer', 'ESP Configuration Must Be Symmetrical')],
  },
  {
    client: 'interaction-server',
    server: 'chat-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Strategies act on chat sessions through Interaction Server; where Chat Servers form a pair, connect it to the primary only.',
    sources: [pages.chatHaLegacy],
  },
  {
    client: 'interaction-server',
    server: 'email-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Strategies send messages through E-mail Server; Interaction Server can share the work over several in one tenant.',
    sources: [pages.interactionBalancing],
  },
  {
    client: 'interaction-server',
    server: 'ucs',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'Strategies read and write contacts and their history through Interaction Server.',
    sources: [recalled],
  },
  {
    client: 'interaction-server',
    server: 'account',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'To confine this server to some business processes, let it run under an account that may see only those; its backup must run under the same one.',
    sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  },
  {
    client: 'interaction-server-tserver',
    server: 'interaction-server',
    meaning: 'service',
    verdict: 'legal',
    reason:
      'Says which Interaction Server the twin object stands for; both have the same host and the same port.',
    sources: [seed('architecture', 'Design Principles'), pages.orsMultimediaTwin],
  },
  {
    client: 'interaction-server-tserver',
    server: 'switch',
    meaning: 'service',
    verdict: 'required',
    reason:
      'The twin object exists to carry the multimedia switch, which an Interaction Server object cannot carry itself.',
    sources: [pages.orsMultimediaTwin],
  },
];

/** Proxies and the two kinds of Application Cluster objects. */
const clusterRules: readonly ConnectionRule[] = [
  {
    client: 'interaction-server-cluster',
    server: 'interaction-server',
    meaning: 'member',
    verdict: 'required',
    reason:
      'The cluster object holds a connection to every primary Interaction Server; its backup follows by the pair.',
    serverSince: '8.5.106',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Interaction Server Cluster'),
    ],
  },
  {
    client: 'interaction-server-proxy-cluster',
    server: 'interaction-server-proxy',
    meaning: 'member',
    verdict: 'required',
    reason:
      'The proxy cluster object holds a connection to every proxy that its clients may choose from; run these proxies without backup and add one more instead.',
    serverSince: '8.5.107',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Genesys Desktop Apps'),
    ],
  },
  {
    client: 'interaction-server-proxy',
    server: 'interaction-server-cluster',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Through the cluster object the proxy connects to all Interaction Servers at once, and all proxies share one list.',
    clientSince: '8.5.107',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Interaction Server Cluster Configuration'),
    ],
  },
  {
    client: 'interaction-server-proxy',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'A proxy may be connected to each Interaction Server directly; the cluster object is easier to keep complete.',
    sources: [seed('interactionServer', 'Interaction Server Cluster Configuration')],
  },
  {
    client: 'interaction-server-proxy',
    server: 'interaction-server-proxy',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Possible, but the servers then cannot tell the loss of the lower proxy from single logouts; connect Stat Server to all Interaction Servers directly.',
    sources: [seed('interactionServer', 'Proxy Disconnect/Mass Agent Logout/Panic Signal')],
  },
];

/** The agent desktop, which is the one client that can choose a proxy by itself. */
const desktopRules: readonly ConnectionRule[] = [
  {
    client: 'agent-desktop',
    server: 'interaction-server-proxy-cluster',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'With a cluster, the desktop picks any available proxy and moves to another one when it is lost.',
    sources: [
      seed('interactionServer', 'Genesys Desktop Apps'),
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
    ],
  },
  {
    client: 'agent-desktop',
    server: 'interaction-server-proxy',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'Works, but ties the desktop to one proxy; the proxy cluster object spreads the desktops and finds another proxy.',
    sources: [
      seed('interactionServer', 'Cluster Deployment with Multiple Proxies'),
      seed('interactionServer', 'Genesys Desktop Apps'),
    ],
  },
  {
    client: 'agent-desktop',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'A desktop may use one Interaction Server directly; with several servers in the tenant it needs a proxy.',
    sources: [
      seed('interactionServer', 'Multiple Interaction Servers in a Single Tenant'),
      pages.desktopConnections,
    ],
  },
  ...toEach('agent-desktop', ['sip-server', 'stat-server'], {
    meaning: 'connection',
    verdict: 'legal',
    reason: 'The desktop handles calls through SIP Server and shows figures from Stat Server.',
    sources: [pages.desktopContinuity],
  }),
  {
    client: 'agent-desktop',
    server: 't-server',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'The desktop handles calls through the T-Server of the switch that the agent sits at.',
    sources: [inferred('The desktop handles calls through SIP Server, which is one kind of T-Server')],
  },
  {
    client: 'agent-desktop',
    server: 'ucs',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'The desktop shows contacts and their history from Universal Contact Server.',
    sources: [pages.desktopRecovery],
  },
  {
    client: 'agent-desktop',
    server: 'chat-server',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'The agent takes part in a chat session on the Chat Server that the interaction names.',
    sources: [pages.chatHa],
  },
];

export const interactionRules: readonly ConnectionRule[] = [...serverRules, ...clusterRules, ...desktopRules];
