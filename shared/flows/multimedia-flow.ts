import { pages } from '#shared/catalog/connections/pages.ts';
import { inferred, seed } from '#shared/catalog/source.ts';
import { numbered, sends, shows, tells, uses, type Flow } from './flow.ts';

const document = seed('architecture', 'Multimedia Interaction Routing');
const principles = seed('architecture', 'Design Principles');
const processing = seed('architecture', 'Processing eServices Interactions');

export const multimediaFlow: Flow = {
  id: 'multimedia',
  title: 'Multimedia interaction routing',
  summary: 'The sequence of one multimedia interaction, from the queue to the agent.',
  start: 'queue',
  sources: [document],
  steps: numbered('multimedia', [
    {
      title: 'ORS pulls the next interaction',
      text: 'ORS pulls the next multimedia interaction from the queue.',
      legs: [
        sends('ors', 'interaction-server', 'RequestPull'),
        tells('queue', 'view', 'interactions in order'),
      ],
      checks: [
        'through-proxy',
        'tserver-protocol',
        'queue-associated',
        'pulling-scripts',
        'enhanced-pulling',
        'pulling-allowed',
      ],
      sources: [document, principles, processing],
    },
    {
      title: 'Application server and URS are told',
      text: 'Once the interaction is pulled, the application server receives a request for the strategy, and URS is told of the new interaction and prepares to process it.',
      legs: [
        shows('queue', 'strategy'),
        tells('ors', 'application-server', 'strategy request'),
        tells('ors', 'urs', 'notice of the new interaction'),
      ],
      checks: ['strategy-drawn'],
      sources: [document],
    },
    {
      title: 'A session starts',
      text: 'ORS starts a session and fires an event into it, from which the session may process the interaction.',
      legs: [sends('ors', 'ors', 'interaction.present')],
      sources: [document],
    },
    {
      title: 'The interaction is acknowledged',
      text: 'The application asks Interaction Server to send an automatic response.',
      legs: [tells('ors', 'interaction-server', 'auto response request')],
      sources: [document],
    },
    {
      title: 'A resource is looked for',
      text: 'The application submits the interaction, which makes URS look for the appropriate resource among the agents that Stat Server reports.',
      legs: [sends('ors', 'urs', 'queue:submit'), tells('stat-server', 'urs', 'state of the agents')],
      sources: [document, principles, pages.statServer],
    },
    {
      title: 'The interaction is delivered',
      text: 'A resource is available, and the interaction is delivered to it.',
      legs: [
        sends('ors', 'interaction-server', 'RequestDeliver'),
        shows('interaction-server', 'agent-desktop', 'the interaction'),
      ],
      sources: [document, principles],
    },
    {
      title: 'The session lets go',
      text: 'The interaction has been redirected to the resource: an event is fired into the session, and URS is told that the interaction is no longer controlled.',
      legs: [
        uses('interaction-server', 'ors'),
        sends('ors', 'ors', 'interaction.notcontrolled'),
        tells('ors', 'urs', 'interaction is not controlled'),
      ],
      sources: [document, inferred('ORS learns from Interaction Server that the interaction was redirected')],
    },
  ]),
};
