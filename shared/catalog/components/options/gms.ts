import { choice, documented, integer, list, section, text, unnamed } from './option-kit.ts';
import { pages } from './pages.ts';

const attempts = integer({ min: 1 });
const refresh = integer({ min: 30000, unit: 'ms' });

export const gmsOptions = [
  ...section(
    'server',
    { ...documented(pages.gmsOrs), takesEffect: 'immediately' },
    {
      _ors: {
        shape: list(',', 'URL of an ORS'),
        defaultValue: '',
        meaning: 'ORS addresses; also in a section service.<name>. A service wins over the connections.',
      },
      _ors_lb_strategy: {
        shape: choice('circular', 'linear'),
        defaultValue: 'circular',
        meaning: 'How the next ORS is chosen; also in a section service.<name>.',
      },
    },
  ),
  ...section('ors', documented(pages.gmsOrs), {
    max_ors_request_attempts: {
      shape: attempts,
      defaultValue: '3',
      meaning: 'How many ORSs a request is tried on.',
      takesEffect: 'immediately',
      since: '8.5.112.05',
    },
    ors_loadbalancer_refresh_rate: {
      shape: refresh,
      defaultValue: '45000',
      meaning: 'How often the health of ORSs is looked at.',
      takesEffect: 'after restart',
      until: '8.5.219.03',
    },
  }),
  ...section('unknown', documented(pages.gmsUrs), {
    _urs_url: {
      ...unnamed,
      shape: text('list of URLs'),
      meaning: 'Addresses of URSs. The section is not known.',
    },
    'URS list strategy': {
      ...unnamed,
      shape: choice('linear', 'circular'),
      defaultValue: 'linear',
      meaning: 'How the next URS is chosen. Neither name nor section is known.',
    },
    max_urs_request_attempts: {
      ...unnamed,
      shape: attempts,
      defaultValue: '3',
      meaning: 'How many URSs a request is tried on. The section is not known.',
    },
    'URS refresh rate': {
      ...unnamed,
      shape: refresh,
      defaultValue: '45000',
      meaning: 'How often the health of URSs is looked at. Neither name nor section is known.',
    },
    enable_urs_loadbalancer: {
      ...unnamed,
      shape: choice('true', 'false'),
      meaning: 'Load balancing over URSs works only when it is on. The section is not known.',
    },
  }),
];
