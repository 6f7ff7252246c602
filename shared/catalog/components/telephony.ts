import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, recalled, seed } from '#shared/catalog/source.ts';
import { dnApplicationOptions } from './options/ors-application.ts';
import { pages } from './options/pages.ts';
import { sipServerOptions, switchOptions, tServerOptions } from './options/telephony.ts';
import { configurationObject, server, serverObject } from './type-kit.ts';

const group = 'Telephony';

export const tServer: ComponentType = server({
  id: 't-server',
  label: 'T-Server',
  short: 'TS',
  group,
  summary: 'Controls the calls of one switch.',
  icon: 'phone',
  configuration: serverObject(1, 'TServer', 'TServer'),
  redundancy: ['hot', 'warm'],
  options: tServerOptions,
  nameStem: 'tsrv',
  sources: [seed('architecture', 'Voice Interaction Flow'), page(pages.tServerAvailability)],
});

export const sipServer: ComponentType = server({
  id: 'sip-server',
  label: 'SIP Server',
  short: 'SIP',
  group,
  summary: 'Controls SIP calls; a T-Server and a switch in one.',
  icon: 'phone-incoming',
  configuration: serverObject(1, 'TServer', 'SIPServer', 'recalled'),
  redundancy: ['hot', 'warm'],
  ports: [
    { id: 'default', evidence: 'documented' },
    {
      id: 'sip',
      port: 5060,
      protocol: 'sip',
      option: { section: 'TServer', key: 'sip-port', isOnly: true, initial: 5060 },
      evidence: 'recalled',
    },
  ],
  options: sipServerOptions,
  nameStem: 'sip',
  sources: [
    seed('architecture', 'Architecture'),
    page(pages.sipServerAvailability),
    page(pages.sipServerRouting),
  ],
});

export const sipProxy: ComponentType = server({
  id: 'sip-proxy',
  label: 'SIP Proxy',
  short: 'SIPP',
  group,
  summary: 'Spreads SIP over a SIP Server pair. Runs as N+1 instances without backups.',
  icon: 'split',
  configuration: serverObject(107, 'GenericServer', 'SIPProxy', 'recalled'),
  redundancy: [],
  nameStem: 'sip_proxy',
  sources: [page(pages.sipProxy), recalled],
});

export const switchObject: ComponentType = configurationObject({
  id: 'switch',
  label: 'Switch',
  short: 'SW',
  group,
  summary: 'The PBX or the multimedia switch that DNs belong to.',
  icon: 'cable',
  configuration: { objectClass: 'CfgSwitch', evidence: 'documented' },
  fields: [
    {
      key: 'kind',
      label: 'Kind',
      kind: 'choice',
      values: ['multimedia', 'voice'],
      help: 'Multimedia: the switch of Interaction Server. Voice: a PBX or SIP switch.',
    },
  ],
  options: switchOptions,
  nameStem: 'switch',
  sources: [page(pages.orsTwins), page(pages.iconArchitecture)],
});

export const routePoint: ComponentType = configurationObject({
  id: 'route-point',
  label: 'Route Point',
  short: 'RP',
  group,
  summary: 'DN on which calls wait for a strategy.',
  icon: 'signpost',
  configuration: { objectClass: 'CfgDN', typeName: 'RoutingPoint', evidence: 'recalled' },
  fields: [{ key: 'number', label: 'Number', kind: 'text', help: 'Number of the DN.' }],
  options: dnApplicationOptions,
  nameStem: 'rp',
  sources: [page(pages.dnOptions814), recalled],
});
