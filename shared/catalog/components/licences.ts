import type { ComponentType } from '#shared/catalog/component-type.ts';
import { inferred, page, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './options/pages.ts';
import { outsideServer, store } from './type-kit.ts';

const group = 'Framework';

export const licenceServer: ComponentType = outsideServer({
  id: 'licence-server',
  label: 'Licence server',
  short: 'LIC',
  group,
  summary: 'Counts licences in use. Its loss is felt at the next start of an application.',
  icon: 'key-round',
  ports: [{ id: 'default', port: 7260, evidence: 'recalled' }],
  fields: [
    {
      key: 'mode',
      label: 'Mode',
      kind: 'choice',
      values: ['single', 'redundant-three', 'independent'],
      help: 'Alone, one of three that need two (advised against), or one of several independent ones.',
    },
  ],
  nameStem: 'licserv',
  sources: [page(pages.licenceServers), page(pages.licensing), recalled],
});

export const licencePool: ComponentType = store({
  id: 'licence-pool',
  label: 'Licence file',
  short: 'POOL',
  group,
  summary: 'What a licence file allows: the number of licences per feature.',
  icon: 'ticket',
  fields: [
    {
      key: 'features',
      label: 'Features',
      kind: 'table',
      range: { whole: true },
      suggestions: [
        'ics_multi_media_agent_seat',
        'ics_email_webform_channel',
        'ics_live_web_channel',
        'ics_custom_media_channel',
        'ics_sms_channel',
        'ics_social_media_channel',
        'iwd_agent_seat',
        'tserver_sdn',
        'router_seats',
      ],
      help: 'Number of licences per feature. Only ics_multi_media_agent_seat and tserver_sdn are confirmed names.',
    },
    {
      key: 'highAvailability',
      label: 'High availability',
      kind: 'choice',
      values: ['yes', 'no'],
      help: 'The licence for redundant pairs: without it nothing switches over.',
    },
  ],
  nameStem: 'licences',
  sources: [
    seed('interactionServer', 'Licensing'),
    page(pages.highAvailabilityLicence),
    inferred('A licence file is drawn as a pool, since nodes compete for what is in it'),
  ],
});
