import { optionName } from '#shared/catalog/option-name.ts';
import {
  argument,
  clusterOfKey,
  commaNames,
  quotedText,
  scriptNames,
  wholeText,
} from '#shared/naming/name-shapes.ts';
import { addressOptions, addressProperties } from '#shared/naming/address-places.ts';
import type { Meaning, OptionPlace, PropertyPlace } from '#shared/naming/name-place.ts';
import type { Element } from '#shared/model/element.ts';

const whole = (...means: readonly string[]): Meaning => ({ means, shape: wholeText });

/** Types whose own name is that of another element. */
export const sameNames: Readonly<Record<string, readonly string[]>> = { 'simple-routing-script': ['ors'] };

export const propertyPlaces: readonly PropertyPlace[] = [
  { key: 'account', ...whole('account') },
  { key: 'accounts', ...whole('account', 'access-group') },
  { key: 'members', ...whole('account'), holders: ['access-group'] },
  { key: 'replicaOf', ...whole('redis-node') },
  { key: 'tenant', ...whole('tenant') },
  { key: 'tenants', ...whole('tenant') },
  { key: 'virtualHost', ...whole('host'), holders: ['host'] },
  ...addressProperties,
];

/** Arguments in which an application is told its own name. */
export const ownNameArgument = { key: 'commandLineArguments', shape: argument('-app') } as const;

/** In an ORS List, a section of the older layout is named after a cluster; in the newer one it is called `cluster`. */
function listsMembers(holder: Element, section: string): boolean {
  return optionName(section) === 'cluster' || isNamedAfterCluster(holder, section);
}

function isNamedAfterCluster(holder: Element, section: string): boolean {
  return holder.properties['layout'] === 'section-per-cluster' || section === holder.name;
}

const servedByOrs = { holders: ['interaction-queue', 'route-point'], section: 'orchestration' } as const;

export const optionPlaces: readonly OptionPlace[] = [
  { part: 'section', holders: ['urs'], ...whole('interaction-server') },
  { part: 'section', holders: ['interaction-server'], ...whole('urs') },
  { part: 'key', holders: ['interaction-server'], ...whole('urs') },
  { part: 'section', holders: ['ors-cluster'], section: isNamedAfterCluster, ...whole('ors-cluster') },
  { part: 'key', holders: ['ors-cluster'], section: listsMembers, ...whole('ors') },
  {
    part: 'value',
    holders: ['ors-cluster'],
    section: listsMembers,
    means: ['data-center'],
    shape: quotedText,
  },
  { part: 'key', ...servedByOrs, means: ['ors-cluster'], shape: clusterOfKey },
  {
    part: 'value',
    ...servedByOrs,
    key: /^application(@.*)?$/is,
    means: ['enhanced-routing-script'],
    shape: scriptNames,
  },
  {
    part: 'value',
    holders: ['ors', 'ors-cluster'],
    section: 'orchestration',
    key: /^def-statserver-name$/i,
    ...whole('stat-server'),
  },
  {
    part: 'value',
    holders: ['agent-desktop'],
    section: 'interaction-workspace',
    key: /^disaster-recovery\.eservices-site$/i,
    ...whole('site'),
  },
  {
    part: 'value',
    holders: ['capture-point-jms'],
    section: 'inbound-transformer-parameters',
    key: /^CancelQueues$/i,
    means: ['interaction-queue'],
    shape: commaNames,
  },
  ...addressOptions,
];
