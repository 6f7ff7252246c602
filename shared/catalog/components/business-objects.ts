import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, seed } from '#shared/catalog/source.ts';
import { scriptApplicationOptions } from './options/ors-application.ts';
import { pages } from './options/pages.ts';
import { configurationObject, scriptObject } from './type-kit.ts';

const group = 'Business objects';

export const tenant: ComponentType = configurationObject({
  id: 'tenant',
  label: 'Tenant',
  short: 'TEN',
  group,
  summary: 'A business that shares the environment with others.',
  icon: 'landmark',
  configuration: { objectClass: 'CfgTenant', evidence: 'documented' },
  nameStem: 'tenant',
  sources: [seed('interactionServer', 'Multiple Interaction Servers in a Single Tenant')],
});

export const accessGroup: ComponentType = configurationObject({
  id: 'access-group',
  label: 'Access group',
  short: 'AG',
  group,
  summary: 'Accounts with the same rights, for example on the business processes of one Interaction Server.',
  icon: 'users',
  configuration: { objectClass: 'CfgAccessGroup', evidence: 'documented' },
  fields: [
    {
      key: 'tenant',
      label: 'Tenant',
      kind: 'text',
      help: 'Tenant it belongs to. Blank: the default tenant.',
    },
    { key: 'members', label: 'Members', kind: 'list', help: 'Names of the accounts in it.' },
  ],
  nameStem: 'access_group',
  sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
});

export const account: ComponentType = configurationObject({
  id: 'account',
  label: 'Account',
  short: 'ACC',
  group,
  summary: 'Person object that an application logs on as instead of SYSTEM.',
  icon: 'user-round',
  configuration: { objectClass: 'CfgPerson', evidence: 'documented' },
  fields: [
    {
      key: 'tenant',
      label: 'Tenant',
      kind: 'text',
      help: 'Tenant it belongs to. Blank: the default tenant.',
    },
    {
      key: 'userName',
      label: 'User name',
      kind: 'text',
      help: 'Name it logs on with. Blank: the name of the element.',
    },
  ],
  nameStem: 'account',
  sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
});

export const simpleRoutingScript: ComponentType = configurationObject({
  id: 'simple-routing-script',
  label: 'Simple Routing script',
  short: 'SRS',
  group,
  summary: 'Script named exactly like an ORS application: legacy pulling needs one per tenant served.',
  icon: 'file-text',
  configuration: scriptObject(5, 'SimpleRouting'),
  fields: [
    {
      key: 'tenant',
      label: 'Tenant',
      kind: 'text',
      help: 'Tenant it belongs to. Blank: the default tenant.',
    },
  ],
  nameStem: 'simple_routing',
  sources: [seed('architecture', 'Processing eServices Interactions')],
});

export const enhancedRoutingScript: ComponentType = configurationObject({
  id: 'enhanced-routing-script',
  label: 'Enhanced Routing script',
  short: 'ERS',
  group,
  summary: 'Names an SCXML document, for queues and DNs to refer to.',
  icon: 'scroll-text',
  configuration: scriptObject(6, 'EnhancedRouting'),
  fields: [
    {
      key: 'tenant',
      label: 'Tenant',
      kind: 'text',
      help: 'Tenant it belongs to. Blank: the default tenant.',
    },
  ],
  options: scriptApplicationOptions,
  nameStem: 'enhanced_routing',
  sources: [page(pages.enhancedRouting)],
});
