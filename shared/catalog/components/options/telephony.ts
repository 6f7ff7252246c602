import { documented, flag, freeText, integer, section, text, unnamed } from './option-kit.ts';
import { pages } from './pages.ts';

const immediately = { takesEffect: 'immediately' };

/** T-Server and SIP Server alike. */
export const tServerOptions = [
  ...section(
    'license',
    { ...documented(pages.tServerLicences), ...immediately },
    {
      'num-of-licenses': {
        shape: text('max, or 0 for max, or 1-9999', '^(max|\\d{1,4})$'),
        defaultValue: '0',
        meaning: 'Seats that the server checks out. 0 means as many as there are.',
      },
      'num-sdn-licenses': {
        shape: text('max or 0-9999', '^(max|\\d{1,4})$'),
        meaning: 'Licences for seat-related DNs. 0 means none. Texts give the default as 0 or as max.',
      },
    },
  ),
  ...section(
    'TServer',
    { ...documented(pages.tServerRouting), ...immediately },
    {
      'router-timeout': {
        shape: integer({ min: 0, unit: 's' }),
        defaultValue: '10',
        meaning: 'How long a call waits on a route point before default-dn. The Annex of the DN wins.',
      },
      'default-dn': {
        shape: text('number of a DN'),
        meaning: 'Where calls go when the router is dead or late. Empty: nowhere.',
      },
      'default-redirection-limit': {
        shape: integer({ min: 0, max: 15 }),
        defaultValue: '4',
        meaning: 'Guard against loops of default routing. 0 turns it off.',
      },
    },
  ),
];

export const sipServerOptions = [
  ...tServerOptions,
  ...section('TServer', documented(pages.sipServerRouting), {
    'alternate-route-profile': {
      shape: text('a Route Point with Default DNs'),
      defaultValue: '',
      meaning: 'List of destinations for default routing.',
      takesEffect: 'with the next default routing',
    },
    'alternate-route-cof': {
      shape: flag,
      meaning: 'Alternate routing by the call overflow of inter-server call control.',
    },
    'geo-location': {
      ...documented(pages.sipClusterReservation),
      shape: text('label of a data center'),
      meaning: 'Data center that agent reservation prefers.',
    },
  }),
  ...section('__ROUTER__', documented(pages.sipClusterReservation), {
    agent_reservation: {
      shape: integer(),
      meaning: 'On SIP Servers for virtual queues: priority that decides which one keeps the reservations.',
    },
  }),
  ...section('unknown', documented(pages.sipServerContinuity), {
    'sip-pass-check': {
      ...documented(pages.sipServerAvailability),
      ...unnamed,
      shape: freeText,
      meaning: 'Checks whether SIP messages arrive at all. The section is not known.',
    },
    'dr-forward': { ...unnamed, shape: freeText, meaning: 'Business continuity. The section is not known.' },
    'dr-peer-trunk': {
      ...unnamed,
      shape: freeText,
      meaning: 'Business continuity. The section is not known.',
    },
  }),
];

export const switchOptions = section(
  'gts',
  { place: 'annex', ...documented(pages.iconArchitecture, pages.orsInteractionServers) },
  {
    'switch-multi-links-enabled': {
      shape: text('1 turns it on'),
      defaultValue: '0',
      meaning:
        'Allows several servers on one switch. Mandatory for several Interaction Servers on ORS from 8.1.400.27; another page says that these options do not apply to multimedia switches.',
      takesEffect: 'after restart',
    },
  },
);
