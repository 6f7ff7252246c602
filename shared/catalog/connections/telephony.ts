import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { inferred, recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { fromEach, toEach } from './row.ts';

/** Switches, the servers that control them, and what must go through those servers. */
export const telephonyRules: readonly ConnectionRule[] = [
  ...fromEach(['t-server', 'sip-server'], 'switch', {
    meaning: 'service',
    verdict: 'required',
    reason:
      'A T-Server or SIP Server controls exactly the switch that stands in its configuration, and no calls without one.',
    sources: [pages.application],
  }),
  ...['t-server', 'sip-server'].flatMap((client) =>
    toEach(client, ['t-server', 'sip-server'], {
      meaning: 'connection',
      verdict: 'legal',
      reason:
        'Servers of different sites connect so that calls keep their data on the way from site to site; set disconnect detection on both sides.',
      sources: [pages.addp, seed('architecture', 'Multi-Site Support')],
    }),
  ),
  {
    client: 'sip-proxy',
    server: 'sip-server',
    meaning: 'connection',
    verdict: 'legal',
    reason:
      'SIP Proxy instances stand in front of a SIP Server pair and pass calls to whichever member is primary; run one more than needed.',
    sources: [pages.sipProxy],
  },
  {
    client: 'sip-server',
    server: 'sip-proxy',
    meaning: 'connection',
    verdict: 'legal',
    reason: 'SIP Server can send its outgoing messages by way of SIP Proxy.',
    sources: [recalled],
  },
  {
    client: 'switch',
    server: 'route-point',
    meaning: 'content',
    verdict: 'legal',
    reason: 'A route point is a number of this switch, where calls wait for a routing decision.',
    sources: [seed('architecture', 'Multi-Site Support')],
  },
  {
    client: 'route-point',
    server: 'enhanced-routing-script',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'The Orchestration section of the route point may name this script as the application to run for its calls.',
    sources: [pages.orsDnOptions, pages.orsEnhancedRouting],
  },
  ...fromEach(['ors', 'urs', 'stat-server', 'icon', 'agent-desktop'], 'switch', {
    meaning: 'service',
    verdict: 'forbidden',
    reason:
      'No application talks to a switch itself; connect it to the T-Server or SIP Server of that switch.',
    through: 't-server',
    sources: [
      pages.statServer,
      seed('architecture', 'Architecture'),
      inferred('T-Server and SIP Server mediate between a switch and all other Genesys software'),
    ],
  }),
  ...fromEach(['t-server', 'sip-server'], 'route-point', {
    meaning: 'content',
    verdict: 'forbidden',
    reason:
      'A route point belongs to a switch; connect this server to the switch and the switch to the route point.',
    through: 'switch',
    sources: [
      seed('architecture', 'Multi-Site Support'),
      inferred('In the Configuration Layer a number is part of its switch'),
    ],
  }),
  ...['t-server', 'sip-server'].flatMap((client) =>
    toEach(client, ['ors', 'urs', 'stat-server', 'icon'], {
      meaning: 'connection',
      verdict: 'forbidden',
      reason:
        'Although events flow this way, the other application is the client; draw the connection from it to the T-Server or SIP Server.',
      sources: [
        seed('architecture', 'Voice Interaction Flow'),
        pages.statServer,
        pages.iconBasics,
        inferred('Routing and reporting connect to T-Server as clients; T-Server notifies its clients'),
      ],
    }),
  ),
];
