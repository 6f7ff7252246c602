import type { ComponentType, FieldSpec } from '#shared/catalog/component-type.ts';
import { inferred, page, seed } from '#shared/catalog/source.ts';
import { orsClusterOptions } from './options/ors-application.ts';
import { orsFetchOptions } from './options/ors-fetch.ts';
import { orsLogOptions } from './options/ors-log.ts';
import { orsOrchestrationOptions } from './options/ors-orchestration.ts';
import { orsStoreOptions } from './options/ors-persistence.ts';
import { orsScxmlOptions } from './options/ors-scxml.ts';
import { pages } from './options/pages.ts';
import { ursOptions } from './options/urs.ts';
import { configurationObject, outsideServer, server, serverObject } from './type-kit.ts';

const group = 'Orchestration and routing';

const ordersBy: FieldSpec = {
  key: 'ordersBy',
  label: 'Imposes order',
  kind: 'text',
  suggestions: ['priority desc, received_at asc', 'received_at asc'],
  help: 'Order that its strategies impose themselves, written like the order of a View. Blank: it relies on the server.',
};

/** Web requests; without clients that make them nothing has to listen for any. */
const httpPort = { id: 'http', protocol: 'http', opens: 'for-clients', evidence: 'documented' } as const;

export const ors: ComponentType = server({
  id: 'ors',
  label: 'Orchestration Server',
  short: 'ORS',
  group,
  summary: 'Runs SCXML strategies for calls and multimedia interactions. A pair of it is a node.',
  icon: 'workflow',
  configuration: serverObject(161, 'OrchestrationServer', 'OrchestrationServer'),
  ports: [{ id: 'default', evidence: 'documented' }, httpPort],
  fields: [ordersBy],
  options: [
    ...orsOrchestrationOptions,
    ...orsStoreOptions,
    ...orsScxmlOptions,
    ...orsFetchOptions,
    ...orsLogOptions,
  ],
  nameStem: 'ors',
  sources: [page(pages.orsAvailability), seed('architecture', 'Design Principles'), page(pages.orsRest)],
});

export const orsCluster: ComponentType = configurationObject({
  id: 'ors-cluster',
  label: 'ORS cluster',
  short: 'ORSC',
  group,
  summary: 'List that names the ORS nodes of a cluster and the data center of each.',
  icon: 'boxes',
  configuration: {
    objectClass: 'CfgTransaction',
    typeNumber: 21,
    typeName: 'TRTList',
    evidence: 'documented',
  },
  fields: [
    {
      key: 'tenant',
      label: 'Tenant',
      kind: 'text',
      suggestions: ['Environment', 'Resources'],
      help: 'Tenant the List lies under. Blank: Environment with several tenants, Resources with one.',
    },
    {
      key: 'layout',
      label: 'Layout',
      kind: 'choice',
      values: ['cluster-section', 'section-per-cluster'],
      help: 'A section named cluster (from 8.1.400.64), or the older section named after the cluster.',
    },
  ],
  options: orsClusterOptions,
  nameStem: 'ors_cluster',
  sources: [seed('dataCenters', 'Multiple Data Centers'), page(pages.orsCluster)],
});

export const urs: ComponentType = server({
  id: 'urs',
  label: 'Universal Routing Server',
  short: 'URS',
  group,
  summary: 'Finds the target of an interaction and sends the route request.',
  icon: 'route',
  configuration: serverObject(15, 'RouterServer', 'UniversalRoutingServer'),
  ports: [
    { id: 'default', evidence: 'documented' },
    { ...httpPort, option: { section: 'http', key: 'http_port' } },
    {
      id: 'web',
      port: 5580,
      protocol: 'http',
      option: { section: 'web', key: 'http_port', isOnly: true },
      opens: 'for-clients',
      evidence: 'documented',
    },
  ],
  fields: [ordersBy],
  options: ursOptions,
  nameStem: 'urs',
  sources: [seed('architecture', 'Design Principles'), page(pages.ursRollover), page(pages.gmsDependencies)],
});

export const statServer: ComponentType = server({
  id: 'stat-server',
  label: 'Stat Server',
  short: 'STAT',
  group,
  summary: 'Knows which agents are ready and computes statistics for routing.',
  icon: 'chart-line',
  configuration: serverObject(2, 'StatServer', 'StatServer'),
  nameStem: 'stat',
  sources: [
    seed('interactionServer', 'Step by Step Cluster Configuration Process, step 10'),
    page(pages.statServer),
  ],
});

export const webServer: ComponentType = outsideServer({
  id: 'web-server',
  label: 'Application server',
  short: 'WEB',
  group,
  summary: 'Serves the SCXML documents that ORS fetches over HTTP.',
  icon: 'file-code',
  ports: [{ id: 'default', port: 80, protocol: 'http', evidence: 'documented' }],
  fields: [
    { key: 'url', label: 'Base URL', kind: 'text', help: 'Address under which ORS fetches its documents.' },
  ],
  nameStem: 'web',
  sources: [
    seed('architecture', 'Voice Interaction Flow'),
    page(pages.gmsOrs),
    inferred('ORS fetches documents over HTTP; port 80 is that of the examples'),
  ],
});
