import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { fromEach, toEach } from './row.ts';

/** Connections around Interaction Server, its proxies and clusters that are tempting and wrong. */
export const interactionMistakes: readonly ConnectionRule[] = [
  {
    client: 'interaction-server-proxy',
    server: 'interaction-server-tserver',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'A proxy connects only to Interaction Servers of the Interaction Server application type; connect it to the real server or to the cluster object.',
    sources: [seed('interactionServer', 'Interaction Server Application Type')],
  },
  {
    client: 'interaction-server-cluster',
    server: 'interaction-server-tserver',
    meaning: 'member',
    verdict: 'forbidden',
    reason:
      'Proxies cannot use an object made from the T-Server template; add the Interaction Server that this twin stands for.',
    sources: [seed('interactionServer', 'Interaction Server Application Type')],
  },
  {
    client: 'interaction-server-cluster',
    server: 'interaction-server-proxy',
    meaning: 'member',
    verdict: 'forbidden',
    reason:
      'This cluster object lists Interaction Servers; put proxies into an Interaction Server Proxy cluster object.',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Interaction Server Cluster Configuration'),
    ],
  },
  ...toEach('interaction-server-proxy-cluster', ['interaction-server', 'interaction-server-cluster'], {
    meaning: 'member',
    verdict: 'forbidden',
    reason:
      'This cluster object lists proxies only; add the proxies here and connect each of them to the Interaction Server cluster.',
    through: 'interaction-server-proxy',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Interaction Server Cluster Configuration'),
    ],
  }),
  {
    client: 'interaction-server-proxy',
    server: 'interaction-server-proxy-cluster',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'The proxy cluster is for clients that choose a proxy, and it names its members itself; connect the proxy to the Interaction Server cluster.',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      seed('interactionServer', 'Interaction Server Cluster Configuration'),
    ],
  },
  {
    client: 'interaction-server',
    server: 'interaction-server-cluster',
    meaning: 'member',
    verdict: 'forbidden',
    reason:
      'The cluster object names its members; draw the connection from the cluster to this Interaction Server.',
    sources: [seed('interactionServer', 'Step by Step Cluster Configuration Process')],
  },
  ...toEach('interaction-server', ['interaction-server-proxy', 'interaction-server-proxy-cluster'], {
    meaning: 'connection',
    verdict: 'forbidden',
    reason: 'The proxy is the client of Interaction Server; draw the connection from the proxy.',
    sources: [seed('interactionServer', 'Cluster Deployment Overview')],
  }),
  {
    client: 'interaction-server',
    server: 'interaction-server',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Interaction Servers do not pass interactions to each other; make the two a pair, or put them into one cluster behind a proxy.',
    sources: [
      seed('interactionServer', 'Nodes Are Irreplaceable'),
      seed('interactionServer', 'Cluster Deployment Overview'),
    ],
  },
  ...fromEach(
    ['agent-desktop', 'ors', 'stat-server', 'icon', 'chat-server', 'email-server', 'esp-server', 'gms'],
    'interaction-server-cluster',
    {
      meaning: 'connection',
      verdict: 'forbidden',
      reason:
        'Only proxies read this cluster object; connect the client to a proxy, which connects to all Interaction Servers of the cluster.',
      through: 'interaction-server-proxy',
      sources: [
        seed('interactionServer', 'Interaction Server Cluster Configuration'),
        seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      ],
    },
  ),
  ...fromEach(['chat-server', 'email-server'], 'interaction-server-proxy-cluster', {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Media servers cannot pick a proxy from a proxy cluster; connect them to a primary and backup proxy.',
    through: 'interaction-server-proxy',
    sources: [
      seed('interactionServer', 'Media Servers'),
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
    ],
  }),
  ...toEach('interaction-server-proxy', ['dap', 'dap-event-log'], {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'A proxy keeps no data of its own; each Interaction Server behind it has its own database and event log.',
    through: 'interaction-server',
    sources: [
      seed('interactionServer', 'Cluster Deployment with Multiple Proxies'),
      seed('interactionServer', 'Cluster Deployment Overview'),
    ],
  }),
  {
    client: 'interaction-server-proxy',
    server: 'esp-server',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'The Interaction Servers carry out external service requests; connect every one of them to this server, with the same set on all.',
    through: 'interaction-server',
    sources: [seed('interactionServer', 'ESP Configuration Must Be Symmetrical')],
  },
  {
    client: 'interaction-server',
    server: 'ors',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Orchestration Server registers with Interaction Server as a routing client; draw the connection from Orchestration Server.',
    sources: [seed('architecture', 'Design Principles')],
  },
  {
    client: 'interaction-server',
    server: 'urs',
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Universal Routing Server is the client of Interaction Server; draw the connection from Universal Routing Server.',
    sources: [seed('interactionServer', 'Universal Routing Server')],
  },
  ...toEach('interaction-server', ['stat-server', 'icon'], {
    meaning: 'connection',
    verdict: 'forbidden',
    reason:
      'Reporting clients connect to Interaction Server and receive its events; draw the connection from the client.',
    sources: [
      seed('interactionServer', 'Reporting and Orchestration'),
      seed('interactionServer', 'Cluster Deployment Overview'),
    ],
  }),
  {
    client: 'interaction-server',
    server: 'switch',
    meaning: 'service',
    verdict: 'forbidden',
    reason:
      'An object of the Interaction Server type needs no switch and cannot carry one; only the T-Server twin object carries the multimedia switch.',
    sources: [pages.interactionType, pages.application],
  },
  {
    client: 'interaction-server',
    server: 'business-process',
    meaning: 'content',
    verdict: 'forbidden',
    reason:
      'A server sees the business processes that its account may see; connect it to an account, and the access group of that account to the process.',
    sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  },
  {
    client: 'interaction-server',
    server: 'interaction-queue',
    meaning: 'content',
    verdict: 'forbidden',
    reason:
      'Every server can hold interactions of every queue whose media type and tenant it serves; set the media types of the server instead.',
    sources: [
      seed('interactionServer', 'Step by Step Cluster Configuration Process'),
      inferred('No document lets a queue be assigned to a server by name'),
    ],
  },
];
