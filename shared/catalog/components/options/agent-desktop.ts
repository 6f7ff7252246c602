import { documented, flag, integer, section, text } from './option-kit.ts';
import { pages } from './pages.ts';

const restart = { takesEffect: 'after restart of the desktop' };
const seconds = integer({ min: 1, unit: 's' });
const otherLinks =
  'for the links to SIP Server, Configuration Server and Stat Server, not to Interaction Server.';

export const agentDesktopOptions = section('interaction-workspace', documented(pages.desktopReconnect), {
  'warm-standby.retry-delay': {
    ...restart,
    shape: seconds,
    defaultValue: '10',
    meaning: 'Pause between rounds over the addresses of a lost server.',
    since: '8.5.106.19',
  },
  'warm-standby.reconnection-random-delay-range': {
    ...restart,
    shape: seconds,
    defaultValue: '2',
    meaning: 'Range over which reconnects are spread at random.',
    since: '8.5.106.19',
  },
  'disaster-recovery.eservices-site': {
    ...documented(pages.desktopSites),
    shape: text('name of a site'),
    meaning: 'Site of the Interaction Servers or proxies, and of Universal Contact Server.',
    takesEffect: 'immediately',
  },
  'disaster-recovery.eservices-random-delay-range': {
    ...documented(pages.desktopSites),
    ...restart,
    shape: integer({ min: 0, unit: 's' }),
    defaultValue: '5',
    meaning: 'Range over which the move to another site is spread at random.',
    since: '8.5.106.19',
  },
  'disaster-recovery.enabled': {
    ...documented(pages.desktopContinuity),
    ...restart,
    shape: flag,
    defaultValue: 'false',
    meaning: `Business continuity, ${otherLinks}`,
  },
  'disaster-recovery.timeout': {
    ...documented(pages.desktopContinuity),
    ...restart,
    shape: integer({ min: 0, unit: 's' }),
    defaultValue: '60',
    meaning: `Time limit of business continuity, ${otherLinks}`,
  },
});
