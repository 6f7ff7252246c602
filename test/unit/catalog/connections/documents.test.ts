import { describe, expect, it } from 'vitest';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';

interface Expected {
  /** Document and heading that say so. */
  readonly heading: string;
  readonly client: string;
  readonly server: string;
}

const interactionServerGuide = 'Interaction Server Deployment Guide';
const architecture = 'ORS Architecture';

const legal: readonly Expected[] = [
  { heading: `${architecture}, Voice Interaction Flow`, client: 'ors', server: 't-server' },
  { heading: `${architecture}, Voice Interaction Flow`, client: 'urs', server: 't-server' },
  { heading: `${architecture}, Voice Interaction Flow`, client: 'ors', server: 'web-server' },
  { heading: `${architecture}, Architecture`, client: 'ors', server: 'sip-server' },
  { heading: `${architecture}, Cassandra`, client: 'ors', server: 'cassandra-ring' },
  { heading: `${architecture}, Design Principles`, client: 'ors', server: 'urs' },
  { heading: `${architecture}, Design Principles`, client: 'ors', server: 'interaction-server' },
  { heading: `${architecture}, Design Principles`, client: 'ors', server: 'interaction-server-tserver' },
  {
    heading: `${architecture}, Processing eServices Interactions`,
    client: 'interaction-queue',
    server: 'interaction-view',
  },
  {
    heading: `${architecture}, Processing eServices Interactions`,
    client: 'interaction-queue',
    server: 'enhanced-routing-script',
  },
  { heading: 'ORS Deployment Models', client: 'ors', server: 'redis-cluster' },
  { heading: 'ORS Multiple Data Centers', client: 'ors-cluster', server: 'ors' },
  { heading: 'GMS Multi-site Deployment', client: 'ors', server: 'gms' },
  { heading: 'GMS Multi-site Deployment', client: 'load-balancer', server: 'load-balancer' },
  {
    heading: `${interactionServerGuide}, Preparing DAP configuration objects`,
    client: 'interaction-server',
    server: 'dap',
  },
  {
    heading: `${interactionServerGuide}, Preparing DAP configuration objects`,
    client: 'interaction-server',
    server: 'dap-event-log',
  },
  { heading: `${interactionServerGuide}, Database Connection`, client: 'dap', server: 'db-server' },
  { heading: `${interactionServerGuide}, Configure the DAP`, client: 'dap', server: 'database' },
  {
    heading: `${interactionServerGuide}, Configuring Multiple Interaction Servers`,
    client: 'interaction-server',
    server: 'account',
  },
  {
    heading: `${interactionServerGuide}, Configuring Multiple Interaction Servers`,
    client: 'account',
    server: 'access-group',
  },
  {
    heading: `${interactionServerGuide}, Configuring Multiple Interaction Servers`,
    client: 'access-group',
    server: 'business-process',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 5c`,
    client: 'interaction-server-cluster',
    server: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 5e`,
    client: 'interaction-server-proxy-cluster',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 5f`,
    client: 'interaction-server-proxy',
    server: 'interaction-server-cluster',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 6`,
    client: 'agent-desktop',
    server: 'interaction-server-proxy-cluster',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 8`,
    client: 'urs',
    server: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 9`,
    client: 'ors',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 10`,
    client: 'stat-server',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 10`,
    client: 'stat-server',
    server: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Interaction Server Cluster Configuration`,
    client: 'interaction-server-proxy',
    server: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Proxy Disconnect/Mass Agent Logout/Panic Signal`,
    client: 'interaction-server-proxy',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Reporting and Orchestration`,
    client: 'icon',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Media Servers`,
    client: 'chat-server',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Media Servers`,
    client: 'email-server',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, ESP Configuration Must Be Symmetrical`,
    client: 'interaction-server',
    server: 'esp-server',
  },
  { heading: `${interactionServerGuide}, Licensing`, client: 'interaction-server', server: 'licence-pool' },
  {
    heading: `${interactionServerGuide}, Capture Points`,
    client: 'capture-point-jms',
    server: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Capture Points`,
    client: 'load-balancer',
    server: 'capture-point-web-service',
  },
];

const refused: readonly (Expected & { readonly through?: string })[] = [
  {
    heading: `${interactionServerGuide}, Universal Routing Server`,
    client: 'urs',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Universal Routing Server`,
    client: 'urs',
    server: 'interaction-server-cluster',
  },
  {
    heading: `${interactionServerGuide}, Limited Scope for URS`,
    client: 'urs',
    server: 'esp-server',
    through: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Interaction Server Application Type`,
    client: 'interaction-server-proxy',
    server: 'interaction-server-tserver',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 7`,
    client: 'ors',
    server: 'interaction-server-proxy-cluster',
    through: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Step by Step Cluster Configuration Process, step 7`,
    client: 'stat-server',
    server: 'interaction-server-proxy-cluster',
    through: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Media Servers`,
    client: 'chat-server',
    server: 'interaction-server-proxy-cluster',
    through: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Interaction Server Cluster Configuration`,
    client: 'interaction-server-proxy-cluster',
    server: 'interaction-server',
    through: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Interaction Server Cluster Configuration`,
    client: 'interaction-server-cluster',
    server: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Interaction Server Cluster Configuration`,
    client: 'agent-desktop',
    server: 'interaction-server-cluster',
    through: 'interaction-server-proxy',
  },
  {
    heading: `${interactionServerGuide}, Preparing DAP configuration objects`,
    client: 'interaction-server',
    server: 'database',
    through: 'dap',
  },
  {
    heading: `${interactionServerGuide}, Database Connection`,
    client: 'interaction-server',
    server: 'db-server',
    through: 'dap',
  },
  {
    heading: `${interactionServerGuide}, Cluster Deployment with Multiple Proxies`,
    client: 'interaction-server-proxy',
    server: 'dap',
    through: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Nodes Are Irreplaceable`,
    client: 'interaction-server',
    server: 'interaction-server',
  },
  {
    heading: `${interactionServerGuide}, Capture Points`,
    client: 'capture-point-file',
    server: 'interaction-server-proxy',
  },
  { heading: `${architecture}, Design Principles`, client: 'interaction-server', server: 'ors' },
  { heading: `${architecture}, Design Principles`, client: 'urs', server: 'ors' },
  { heading: `${architecture}, Design Principles`, client: 'ors', server: 'interaction-queue' },
  { heading: 'ORS Multiple Data Centers', client: 'ors', server: 'ors-cluster' },
];

function rowOf({ client, server }: Expected): ConnectionRule | undefined {
  return connectionRules.find((rule) => rule.client === client && rule.server === server);
}

describe('what the founding documents connect', () => {
  it.each(legal)('$heading: $client -> $server is legal', (expected) => {
    const row = rowOf(expected);

    expect(row?.verdict).toBeOneOf(['legal', 'recommended', 'required']);
    expect(row?.sources.map((source) => source.evidence)).toContain('seed');
  });
});

describe('what the founding documents rule out', () => {
  it.each(refused)('$heading: $client -> $server is refused', (expected) => {
    const row = rowOf(expected);

    expect(row).toMatchObject({ verdict: 'forbidden' });
    expect(row?.through).toBe(expected.through);
    expect(row?.sources.map((source) => source.evidence)).toContain('seed');
  });
});

describe('what the guide of the components lets be connected beside that', () => {
  it.each([
    { client: 'web-server', server: 'interaction-server-proxy' },
    { client: 'esp-server', server: 'config-server-proxy' },
    { client: 'db-server', server: 'config-server-proxy' },
  ])('$client -> $server', (ends) => {
    expect(rowOf({ heading: '', ...ends })).toMatchObject({ verdict: 'legal' });
  });
});

describe('releases that the documents name', () => {
  it.each([
    { client: 'ors', server: 'redis-cluster', clientSince: '8.1.401.10' },
    { client: 'ors', server: 'stat-server', clientSince: '8.1.400.17' },
    { client: 'interaction-server-cluster', server: 'interaction-server', serverSince: '8.5.106' },
    { client: 'interaction-server-proxy', server: 'interaction-server-cluster', clientSince: '8.5.107' },
    { client: 'chat-server', server: 'interaction-server-proxy', serverSince: '8.5.107.14' },
    { client: 'capture-point-kafka', server: 'interaction-server', serverSince: '8.5.305' },
    { client: 'capture-point-jms', server: 'interaction-server', serverSince: '8.0.2' },
    { client: 'capture-point-file', server: 'interaction-server', serverSince: '8.0.21' },
    { client: 'dap', server: 'db-server', clientUntil: '8.5.3' },
    { client: 'dap-event-log', server: 'db-server', clientUntil: '8.5.3' },
  ])('$client -> $server', (expected) => {
    expect(rowOf({ heading: '', ...expected })).toMatchObject(expected);
  });
});
