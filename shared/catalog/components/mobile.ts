import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, recalled, seed } from '#shared/catalog/source.ts';
import { gmsOptions } from './options/gms.ts';
import { pages } from './options/pages.ts';
import { outsideServer, server, serverObject } from './type-kit.ts';

const group = 'Mobile and web';

export const gms: ComponentType = server({
  id: 'gms',
  label: 'Genesys Mobile Services',
  short: 'GMS',
  group,
  summary:
    'Gives apps an API to create services and access numbers, and matches calls to them. Nodes behind a balancer, no backups.',
  icon: 'smartphone',
  configuration: serverObject(107, 'GenericServer', 'GMS', 'recalled'),
  redundancy: [],
  ports: [{ id: 'default', port: 8080, protocol: 'http', evidence: 'documented' }],
  fields: [
    {
      key: 'accessNumbers',
      label: 'Access numbers',
      kind: 'choice',
      values: ['global', 'per-site', 'pool'],
      help: 'One number for all sites, one number per site, or a pool of numbers that are locked while in use.',
    },
    {
      key: 'numberPool',
      label: 'Number pool',
      kind: 'list',
      help: 'Numbers or ranges that this node hands out. Pools of two sites must not overlap.',
    },
    {
      key: 'callOrigination',
      label: 'Call origination',
      kind: 'choice',
      values: ['user-originated', 'user-terminated'],
      help: 'Who places the call. Only calls of users are matched.',
    },
    {
      key: 'clusterName',
      label: 'Cluster',
      kind: 'text',
      help: 'Nodes with one cluster name share their data. Blank: one cluster per site.',
    },
    {
      key: 'carrierOverflow',
      label: 'Carrier overflow',
      kind: 'boolean',
      help: 'Whether the carrier sends calls for a dead number of this site to the other site.',
    },
  ],
  options: gmsOptions,
  nameStem: 'gms',
  sources: [seed('mobileServices', 'Multi-site Deployment'), page(pages.gmsCluster), recalled],
});

export const loadBalancer: ComponentType = outsideServer({
  id: 'load-balancer',
  label: 'Load balancer',
  short: 'LB',
  group,
  summary: 'Spreads requests over servers.',
  icon: 'scale',
  fields: [
    {
      key: 'scope',
      label: 'Scope',
      kind: 'choice',
      values: ['site', 'global'],
      help: 'Site: in front of the servers of one site. Global: steers clients between sites, by DNS for example.',
    },
    { key: 'address', label: 'Address', kind: 'text', help: 'Virtual address that clients use.' },
    {
      key: 'redundant',
      label: 'Redundant',
      kind: 'boolean',
      help: 'Whether the balancer itself is a pair with one address.',
    },
    {
      key: 'sticky',
      label: 'Sticky sessions',
      kind: 'boolean',
      help: 'Whether requests of one session stay with one server.',
    },
  ],
  nameStem: 'lb',
  sources: [seed('mobileServices', 'Multi-site Deployment'), page(pages.gmsBalancer), page(pages.orsLoad)],
});

export const httpGateway: ComponentType = outsideServer({
  id: 'http-gateway',
  label: 'HTTP gateway',
  short: 'GW',
  group,
  summary: 'Guards GMS against the internet: TLS, filtering, quotas, authentication.',
  icon: 'shield',
  ports: [{ id: 'default', protocol: 'https', evidence: 'documented' }],
  fields: [
    { key: 'address', label: 'Address', kind: 'text', help: 'Public address.' },
    {
      key: 'redundant',
      label: 'Redundant',
      kind: 'boolean',
      help: 'Whether the gateway itself is a pair with one address.',
    },
  ],
  nameStem: 'gateway',
  sources: [page(pages.gmsSecurity)],
});
