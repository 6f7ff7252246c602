import { choice, documented, integer, freeText, portNumber, section, text, unnamed } from './option-kit.ts';
import { pages } from './pages.ts';

const reservation = section(
  'default',
  documented(pages.severalUrs, pages.ixnLoadBalancing, pages.sipClusterReservation),
  {
    agent_reservation: {
      shape: choice('true', 'false', 'generic', 'implicit'),
      meaning: 'Keeps two URSs from booking one agent. With several URSs it must be on in each of them.',
    },
  },
);

const ports = [
  ...section('http', documented(pages.gmsDependencies), {
    http_port: { shape: portNumber, meaning: 'Port for requests that come in over HTTP.' },
  }),
  ...section('web', documented(pages.gmsDependencies), {
    http_port: {
      shape: portNumber,
      meaning:
        'Port of the bridge for requests that go out over HTTP, for example 5580. Not that of section http.',
    },
  }),
];

const unknownSection = section(
  'unknown',
  { ...documented(pages.callbackUrs) },
  {
    environment: {
      ...documented(pages.sipClusterReservation),
      ...unnamed,
      shape: freeText,
      meaning:
        'Lets strategies prefer local agents (SIP Cluster). Medium confidence; the section is not known.',
    },
    using: {
      ...unnamed,
      shape: text('lds'),
      meaning:
        'Makes callback aware of several URSs, with lds=map. Medium confidence; the section is not known.',
    },
    lds: {
      ...unnamed,
      shape: text('map'),
      meaning:
        'Makes callback aware of several URSs, with using=lds. Medium confidence; the section is not known.',
    },
    vcb: {
      ...documented(pages.severalUrs),
      ...unnamed,
      shape: text('n4=1 for several URSs'),
      meaning:
        'Virtual callback with several URSs; 8.1.400.40 lifts limits. Medium confidence; the section is not known.',
    },
  },
);

const annex = section(
  '<Interaction Server name>',
  { place: 'annex', ...documented(pages.ixnUrsOptions) },
  {
    'max-submission-rate': {
      shape: text(
        'N/second (at most 1000), N/minute or N/hour; 0 stops',
        '^(0|(\\d{1,3}|1000)/second|\\d+/(minute|hour))$',
      ),
      meaning:
        'Rate at which that Interaction Server submits here. Not set: its default-max-submission-rate.',
      takesEffect: 'immediately',
    },
    'max-submitted-interactions': {
      shape: integer({ min: 0, max: 50000 }),
      meaning:
        'Interactions of that Interaction Server outstanding here; 0 blocks. Not set: its default-max-submitted-per-router.',
      takesEffect: 'immediately, not for those already submitted',
    },
  },
);

export const ursOptions = [...reservation, ...ports, ...unknownSection, ...annex];
