import type { ComponentType } from '#shared/catalog/component-type.ts';
import { inferred, page, seed } from '#shared/catalog/source.ts';
import { documented, flag, list, section, unnamed } from './options/option-kit.ts';
import { pages } from './options/pages.ts';
import { server, serverObject } from './type-kit.ts';

export const icon: ComponentType = server({
  id: 'icon',
  label: 'Interaction Concentrator',
  short: 'ICON',
  group: 'Reporting',
  summary: 'Stores reporting events. Redundancy is a second one with its own database, not a backup.',
  icon: 'chart-bar',
  configuration: serverObject(9, 'CallConcentrator', 'ICON', 'inferred'),
  redundancy: [],
  options: [
    ...section('callconcentrator', documented(pages.iconOptions), {
      role: {
        shape: list(
          ',',
          'all, cfg, gcc, gls, gud, gos, lrm in lower case, or ~x to leave x out',
          '~?(all|cfg|gcc|gls|gud|gos|lrm)',
        ),
        defaultValue: 'all',
        meaning: 'What it stores. Lower case only: anything else is silently read as all.',
        takesEffect: 'after restart',
      },
    }),
    ...section('gim-etl-populate', documented(pages.iconArchitecture), {
      'populate-sm-busy-from-mm-ixns': {
        ...unnamed,
        shape: flag,
        defaultValue: 'false',
        meaning:
          'Derives BUSY from multimedia data in an Interaction Server cluster. It belongs on Genesys Info Mart, which is not drawn.',
        takesEffect: 'with the next ETL run',
        since: '8.5.016.04',
      },
    }),
  ],
  nameStem: 'icon',
  sources: [
    seed('interactionServer', 'Reporting and Orchestration'),
    page(pages.iconHighAvailability),
    inferred(`The application type follows from its option section: ${pages.iconSection}`),
  ],
});
