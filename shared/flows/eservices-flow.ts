import { pages } from '#shared/catalog/connections/pages.ts';
import { inferred, seed } from '#shared/catalog/source.ts';
import { numbered, sends, shows, tells, type Flow } from './flow.ts';

const principles = seed('architecture', 'Design Principles');
const processing = seed('architecture', 'Processing eServices Interactions');
const sequence = seed('architecture', 'Multimedia Interaction Routing');

/** The document states this flow as principles, without numbers; the numbers here are ours, the order is that of one interaction. */
export const eservicesFlow: Flow = {
  id: 'eservices',
  title: 'eServices interaction flow',
  summary: 'How ORS takes an interaction from a queue and has it delivered, by the design principles.',
  start: 'queue',
  sources: [seed('architecture', 'eServices Interaction Flow'), principles],
  steps: numbered('eservices', [
    {
      title: 'ORS registers with Interaction Server',
      text: 'ORS connects to Interaction Server and registers as a Routing client, which entitles it to the requests and events of one. The two speak the T-Server protocol.',
      legs: [tells('ors', 'interaction-server', 'registration as a Routing client')],
      checks: ['through-proxy', 'tserver-protocol'],
      sources: [principles, pages.orsMultimedia],
    },
    {
      title: 'An interaction is placed in the queue',
      text: 'Interaction Server creates the interaction and places it in the queue. Nothing happens to it there until ORS pulls it.',
      legs: [tells('interaction-server', 'queue', 'new interaction')],
      sources: [principles],
    },
    {
      title: 'ORS pulls from the queue',
      text: 'ORS asks for a number of interactions of a queue and view. It watches only queues that are associated with it, and several nodes may pull from one queue.',
      legs: [
        sends('ors', 'interaction-server', 'RequestPull'),
        tells('queue', 'view', 'interactions in order'),
      ],
      checks: ['queue-associated', 'pulling-scripts', 'enhanced-pulling', 'pulling-allowed'],
      sources: [principles, processing],
    },
    {
      title: 'The interaction is pulled',
      text: 'Interaction Server hands the interaction out, and ORS logs that it was taken from the queue.',
      legs: [sends('interaction-server', 'ors', 'EventTakenFromQueue')],
      sources: [principles],
    },
    {
      title: 'ORS asks for the strategy',
      text: 'The Orchestration section of the queue names the SCXML script to execute, and ORS asks the application server for it.',
      legs: [shows('queue', 'strategy'), tells('ors', 'application-server', 'request for the strategy')],
      checks: ['strategy-drawn'],
      sources: [processing, sequence],
    },
    {
      title: 'ORS informs URS',
      text: 'Over its connection with URS, ORS announces that a new eServices interaction is going to be processed.',
      legs: [tells('ors', 'urs', 'notice of the new interaction')],
      sources: [principles],
    },
    {
      title: 'A target is asked for',
      text: 'ORS calls the functions of the application and submits the interaction, so that URS selects a target among the agents that Stat Server reports.',
      legs: [sends('ors', 'urs', 'queue:submit'), tells('stat-server', 'urs', 'state of the agents')],
      sources: [principles, pages.statServer],
    },
    {
      title: 'URS answers with the target',
      text: 'URS responds with the target that it selected.',
      legs: [tells('urs', 'ors', 'selected target')],
      sources: [principles],
    },
    {
      title: 'The interaction is delivered',
      text: 'ORS routes the interaction to the target. The application may place it in another queue of ORS instead; then the session goes on when ORS pulls it from there.',
      legs: [
        sends('ors', 'interaction-server', 'RequestDeliver'),
        shows('interaction-server', 'agent-desktop', 'the interaction'),
      ],
      sources: [principles, inferred('The target of an eServices interaction is an agent at a desktop')],
    },
    {
      title: 'The session is kept',
      text: 'SCXML sessions, documents and scheduled activities are stored, so that they outlive the process that runs them. ORS 8.1.3 and later works without it.',
      legs: [shows('ors', 'session-store', 'session, documents, scheduled activities')],
      checks: ['store-required'],
      sources: [principles],
    },
  ]),
};
