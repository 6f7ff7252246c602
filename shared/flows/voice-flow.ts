import { pages } from '#shared/catalog/connections/pages.ts';
import { inferred, seed } from '#shared/catalog/source.ts';
import { numbered, sends, shows, tells, type Flow } from './flow.ts';

const document = seed('architecture', 'Voice Interaction Flow');

export const voiceFlow: Flow = {
  id: 'voice',
  title: 'Voice interaction flow',
  summary: 'A call arrives at a T-Server or SIP Server, ORS runs its application, and URS routes it.',
  start: 'telephony-server',
  sources: [document],
  steps: numbered('voice', [
    {
      title: 'A call arrives',
      text: 'A new call reaches T-Server, which notifies URS and ORS.',
      legs: [
        shows('switch', 'route-point'),
        sends('telephony-server', 'urs', 'EventRouteRequest'),
        sends('telephony-server', 'ors', 'EventRouteRequest'),
      ],
      sources: [document],
    },
    {
      title: 'ORS asks for the application',
      text: 'An ORS application is configured for the call, so ORS asks the application server for an SCXML application session.',
      legs: [
        shows('route-point', 'strategy'),
        tells('ors', 'application-server', 'HTTP request for the SCXML application'),
      ],
      checks: ['application-named', 'one-cluster'],
      sources: [document, inferred('The next step answers this request with HTTP OK')],
    },
    {
      title: 'The application is provided',
      text: 'The application server provides the SCXML application, and ORS starts to execute it.',
      legs: [sends('application-server', 'ors', 'HTTP OK')],
      sources: [document],
    },
    {
      title: 'ORS asks URS for assistance',
      text: 'Now and then while it executes the application, ORS needs URS for a task such as routing.',
      legs: [tells('ors', 'urs', 'request for assistance')],
      sources: [document],
    },
    {
      title: 'ORS invokes a functional module',
      text: 'The application invokes functional modules by SCXML action events.',
      legs: [sends('ors', 'urs', 'RUN')],
      sources: [document],
    },
    {
      title: 'URS reports the result',
      text: 'URS carries out what was asked and reports the results to ORS.',
      legs: [sends('urs', 'ors', 'RUN')],
      sources: [document],
    },
    {
      title: 'URS passes the routing request on',
      text: 'ORS sent a routing request to URS. URS looks for a target among the agents that Stat Server reports, and sends T-Server the request that corresponds with it, if one is needed.',
      legs: [
        sends('ors', 'urs', 'queue.submit'),
        tells('stat-server', 'urs', 'state of the agents'),
        tells('urs', 'telephony-server', 'request that corresponds with it'),
      ],
      sources: [document, pages.statServer],
    },
    {
      title: 'URS reports the result again',
      text: 'URS carries out the rest of what was asked and reports the results to ORS.',
      legs: [sends('urs', 'ors', 'RUN')],
      sources: [document],
    },
    {
      title: 'URS routes the call',
      text: 'If needed, URS asks T-Server to send the call to the target.',
      legs: [sends('urs', 'telephony-server', 'RequestRouteCall')],
      sources: [document],
    },
    {
      title: 'The call has left the route point',
      text: 'T-Server reports that the route was used.',
      legs: [
        sends('telephony-server', 'urs', 'EventRouteUsed'),
        sends('telephony-server', 'ors', 'EventRouteUsed'),
      ],
      sources: [document, inferred('URS and ORS are the clients that were told of the routing request')],
    },
  ]),
};
