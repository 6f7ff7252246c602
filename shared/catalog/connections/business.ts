import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { recalled, seed } from '#shared/catalog/source.ts';
import { pages } from './pages.ts';
import { toEach } from './row.ts';

/** Queues, views, scripts, and who may see which business process. */
export const businessRules: readonly ConnectionRule[] = [
  {
    client: 'business-process',
    server: 'interaction-queue',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'Says which queues belong to the business process; whoever may see the process works with these queues.',
    sources: [pages.composerQueue, seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  },
  {
    client: 'interaction-queue',
    server: 'interaction-view',
    meaning: 'content',
    verdict: 'required',
    isVital: true,
    reason:
      'Interactions leave a queue only through a view, which chooses and orders them, so every queue needs at least one.',
    sources: [seed('architecture', 'Processing eServices Interactions'), pages.composerView],
  },
  {
    client: 'interaction-queue',
    server: 'enhanced-routing-script',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'The Orchestration section of the queue names this script, which makes Orchestration Server pull from the queue.',
    sources: [seed('architecture', 'Processing eServices Interactions'), pages.orsDnOptions],
  },
  {
    client: 'interaction-view',
    server: 'submitter',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'With enhanced pulling, from Orchestration Server 8.1.4 on, a submitter ties an application to one view of the queue instead of to the whole queue.',
    sources: [pages.composerQueue],
  },
  {
    client: 'submitter',
    server: 'enhanced-routing-script',
    meaning: 'content',
    verdict: 'required',
    reason: 'The submitter says which application runs for the interactions of its view.',
    sources: [pages.composerQueue],
  },
  {
    client: 'interaction-view',
    server: 'simple-routing-script',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'A strategy of Universal Routing Server may be attached to a view; then Orchestration Server must not own the queue.',
    sources: [seed('architecture', 'Design Principles'), recalled],
  },
  {
    client: 'interaction-view',
    server: 'enhanced-routing-script',
    meaning: 'content',
    verdict: 'forbidden',
    reason:
      'A view does not point at a script; put a submitter between the two, or connect the queue to the script.',
    through: 'submitter',
    sources: [pages.composerView],
  },
  {
    client: 'interaction-queue',
    server: 'submitter',
    meaning: 'content',
    verdict: 'forbidden',
    reason: 'A submitter belongs to a view of the queue, not to the queue; put a view between the two.',
    through: 'interaction-view',
    sources: [pages.composerQueue],
  },
  {
    client: 'access-group',
    server: 'business-process',
    meaning: 'content',
    verdict: 'legal',
    reason:
      'Members of the access group may see this business process, and a server that runs as one of them works with it.',
    sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  },
  {
    client: 'account',
    server: 'access-group',
    meaning: 'content',
    verdict: 'legal',
    reason: 'The account is a member of this access group and gets its rights from it.',
    sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  },
  {
    client: 'account',
    server: 'business-process',
    meaning: 'content',
    verdict: 'forbidden',
    reason: 'An account gets its rights through an access group; put one between the two.',
    through: 'access-group',
    sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  },
  ...toEach('interaction-server-proxy', ['account', 'business-process'], {
    meaning: 'content',
    verdict: 'forbidden',
    reason:
      'The rights of the Interaction Servers decide which business processes are worked on; set the account there.',
    sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  }),
];
