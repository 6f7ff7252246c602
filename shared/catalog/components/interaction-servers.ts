import type { ComponentType } from '#shared/catalog/component-type.ts';
import { inferred, page, seed } from '#shared/catalog/source.ts';
import {
  interactionServerClusterOptions,
  interactionServerProxyClusterOptions,
  interactionServerProxyOptions,
} from './options/interaction-server-proxy.ts';
import { interactionServerOptions } from './options/interaction-server.ts';
import { pages } from './options/pages.ts';
import { applicationObject, server, serverObject, withinPlaces } from './type-kit.ts';

const group = 'Interactions';

export const interactionServer: ComponentType = server({
  id: 'interaction-server',
  label: 'Interaction Server',
  short: 'IXN',
  group,
  summary: 'Keeps multimedia interactions in its one database and hands them out. A pair of it is a node.',
  icon: 'inbox',
  configuration: serverObject(111, 'InteractionServer', 'InteractionServer'),
  ports: [{ id: 'default', port: 7120, evidence: 'inferred' }],
  options: interactionServerOptions,
  nameStem: 'ixn',
  sources: [
    seed('interactionServer', 'Nodes Are Irreplaceable'),
    seed('interactionServer', 'Interaction Server Application Type'),
    inferred(`Port 7120 is the one of the private edition: ${pages.ixnPrivateEdition}`),
  ],
});

export const interactionServerTserver: ComponentType = applicationObject({
  id: 'interaction-server-tserver',
  label: 'Interaction Server twin (T-Server template)',
  short: 'IXNT',
  group,
  summary:
    'Second object of an Interaction Server for ORS before 8.1.400.27: same host and port, with the multimedia switch. Never installed.',
  icon: 'copy',
  configuration: serverObject(1, 'TServer', 'TServer'),
  redundancy: ['warm'],
  ports: [{ id: 'default', port: 7120, evidence: 'inferred' }],
  nameStem: 'ixn_tserver',
  sources: [
    seed('architecture', 'Design Principles'),
    page(pages.orsTwins),
    inferred('A twin of each member of a pair follows the pair, since both share host and port with it'),
  ],
});

export const interactionServerProxy: ComponentType = server({
  id: 'interaction-server-proxy',
  label: 'Interaction Server Proxy',
  short: 'IXNP',
  group,
  summary: 'Shows a cluster of Interaction Servers to its clients as a single one. Keeps no state.',
  icon: 'arrow-left-right',
  configuration: serverObject(111, 'InteractionServer', 'InteractionServerProxy', 'seed'),
  options: interactionServerProxyOptions,
  nameStem: 'ixnp',
  sources: [
    seed('interactionServer', 'Interaction Server Cluster'),
    seed('interactionServer', 'Step by Step Cluster Configuration Process, step 3'),
    page(pages.ixnProxyRelease),
  ],
});

const clusterObject = {
  objectClass: 'CfgApplication',
  typeNumber: 82,
  typeName: 'ApplicationCluster',
  template: 'ApplicationCluster_{release}',
  evidence: 'seed',
} as const;

export const interactionServerCluster: ComponentType = applicationObject({
  id: 'interaction-server-cluster',
  label: 'Interaction Server cluster',
  short: 'IXNC',
  group,
  summary: 'Application Cluster object connected to every primary Interaction Server of the cluster.',
  icon: 'layers',
  configuration: clusterObject,
  within: withinPlaces,
  options: interactionServerClusterOptions,
  fixedOptions: { 'cluster-settings': { 'cluster-type': 'Interaction Server' } },
  nameStem: 'ixn_cluster',
  sources: [seed('interactionServer', 'Step by Step Cluster Configuration Process, steps 5b and 5c')],
});

export const interactionServerProxyCluster: ComponentType = applicationObject({
  id: 'interaction-server-proxy-cluster',
  label: 'Interaction Server Proxy cluster',
  short: 'IXPC',
  group,
  summary:
    'Application Cluster object connected to every primary proxy; a client picks one of them at random.',
  icon: 'square-stack',
  configuration: clusterObject,
  within: withinPlaces,
  options: interactionServerProxyClusterOptions,
  fixedOptions: { 'cluster-settings': { 'cluster-type': 'Interaction Server Proxy' } },
  nameStem: 'ixnp_cluster',
  sources: [seed('interactionServer', 'Step by Step Cluster Configuration Process, steps 5d and 5e')],
});
