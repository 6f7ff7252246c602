import type { ComponentType, FieldSpec } from '#shared/catalog/component-type.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { operatingSystemNames, operatingSystems } from '#shared/model/host-defaults.ts';
import { inferred, page, seed } from '#shared/catalog/source.ts';
import { choice, documented, integer, section } from './options/option-kit.ts';
import { pages } from './options/pages.ts';

const place = {
  category: 'place',
  group: 'Places',
  process: false,
  redundancy: [],
  ports: [],
  fields: [],
  options: [],
} as const;

/** Keep-alive between SCS and the LCA of a host. Stated on a place, it holds for every host inside. */
const hostAddpOptions: readonly OptionSpec[] = section(
  'addp',
  { place: 'annex', takesEffect: 'on reconnect or restart', ...documented(pages.hostAddp) },
  {
    'addp-timeout': {
      shape: integer({ min: 0, unit: 's' }),
      defaultValue: '9',
      meaning:
        'Keep-alive between Solution Control Server and the Local Control Agent, server side. 10 or more on risky networks.',
    },
    'addp-remote-timeout': {
      shape: integer({ min: 0, unit: 's' }),
      defaultValue: '0',
      meaning: 'The same keep-alive, agent side. 0 turns it off.',
    },
    'addp-trace': {
      shape: choice('off', 'local', 'remote', 'both'),
      defaultValue: 'off',
      meaning: 'Which side traces the keep-alive.',
    },
  },
);

export const site: ComponentType = {
  ...place,
  id: 'site',
  label: 'Site',
  short: 'SITE',
  summary: 'A location with its own agents, telephony or data centers.',
  icon: 'map-pin',
  within: ['canvas'],
  options: hostAddpOptions,
  nameStem: 'site',
  sources: [seed('deploymentModels', 'Multiple-Site Deployment Model')],
};

export const dataCenter: ComponentType = {
  ...place,
  id: 'data-center',
  label: 'Data center',
  short: 'DC',
  summary: 'A facility whose hosts share power, network and fate.',
  icon: 'building-2',
  within: ['site', 'canvas'],
  fields: [
    {
      key: 'label',
      label: 'Label in the ORS List',
      kind: 'text',
      help: 'Data center label that the List of an ORS cluster uses. Blank: the name of the data center.',
    },
  ],
  options: hostAddpOptions,
  nameStem: 'dc',
  sources: [seed('dataCenters', 'Multiple Data Centers')],
};

const hostFields: readonly FieldSpec[] = [
  { key: 'address', label: 'Address', kind: 'text', help: 'IP address or DNS name.' },
  {
    key: 'os',
    label: 'Operating system',
    kind: 'choice',
    values: operatingSystems,
    valueNames: operatingSystemNames,
    help: 'Family of the operating system; releases of components depend on it. Not stated: that of the topology.',
  },
  {
    key: 'osVersion',
    label: 'Version of the operating system',
    kind: 'text',
    help: 'As its vendor writes it. Not stated: that of the topology, where the family is the same.',
  },
  { key: 'rack', label: 'Rack', kind: 'text', help: 'Hosts in one rack are one failure domain.' },
  {
    key: 'virtualHost',
    label: 'Hypervisor host',
    kind: 'text',
    help: 'Machine that this virtual host runs on. Two hosts on one are one failure domain.',
  },
  {
    key: 'lca',
    label: 'Local Control Agent',
    kind: 'boolean',
    initial: true,
    help: 'Without it nobody notices that a process died, and nothing switches over.',
  },
  {
    key: 'lcaPort',
    label: 'Port of the Local Control Agent',
    kind: 'number',
    range: { whole: true, min: 1, max: 65_535 },
    initial: 4999,
    help: 'Port that Solution Control Server reaches it on.',
  },
  {
    key: 'locale',
    label: 'Locale',
    kind: 'text',
    suggestions: ['en_US.UTF-8'],
    help: 'System locale (Windows) or LANG (others). Different ones garble text between components.',
  },
];

export const host: ComponentType = {
  ...place,
  id: 'host',
  label: 'Host',
  short: 'HOST',
  summary: 'A machine that runs processes, real or virtual.',
  icon: 'server',
  configuration: { objectClass: 'CfgHost', evidence: 'documented' },
  within: ['data-center', 'site', 'canvas'],
  fields: hostFields,
  options: hostAddpOptions,
  nameStem: 'host',
  sources: [page(pages.localControlAgent), page(pages.hostAddp)],
};

export const internet: ComponentType = {
  ...place,
  id: 'internet',
  label: 'Internet',
  short: 'NET',
  summary: 'Data network that customers and their apps come from.',
  icon: 'globe',
  within: ['canvas'],
  nameStem: 'internet',
  sources: [seed('mobileServices', 'Multi-site Deployment')],
};

export const telephonyNetwork: ComponentType = {
  ...place,
  id: 'telephony-network',
  label: 'Telephony network',
  short: 'PSTN',
  summary: 'Public telephone network that calls come from.',
  icon: 'phone-call',
  within: ['canvas'],
  nameStem: 'pstn',
  sources: [
    seed('mobileServices', 'Multi-site Deployment'),
    inferred('The multi-site figure connects sites through the telephony network'),
  ],
};
