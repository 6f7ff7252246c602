import type { ComponentType } from '#shared/catalog/component-type.ts';
import { page, seed } from '#shared/catalog/source.ts';
import { queueApplicationOptions } from './options/ors-application.ts';
import { pages } from './options/pages.ts';
import { configurationObject, scriptObject } from './type-kit.ts';

const group = 'Interactions';

export const interactionQueue: ComponentType = configurationObject({
  id: 'interaction-queue',
  label: 'Interaction Queue',
  short: 'Q',
  group,
  summary: 'Holds interactions until a strategy or an agent pulls them through one of its Views.',
  icon: 'list-ordered',
  configuration: scriptObject(23, 'InteractionQueue'),
  fields: [
    {
      key: 'mediaTypes',
      label: 'Media types',
      kind: 'list',
      suggestions: ['email', 'chat', 'sms', 'workitem', 'callback', 'facebook', 'twitter', 'webform'],
      help: 'Media of the interactions in it. A node that serves one of them holds part of the queue.',
    },
    {
      key: 'lifetime',
      label: 'Lifetime',
      kind: 'choice',
      values: ['short', 'long'],
      help: 'Short: minutes, like chat. Long: hours or days, like e-mail. Broken order hurts the long ones.',
    },
    {
      key: 'backlog',
      label: 'Backlog',
      kind: 'choice',
      values: ['none', 'expected'],
      help: 'Whether interactions pile up. Order cannot break in a queue that stays empty.',
    },
    {
      key: 'arrivalsPerHour',
      label: 'Arrivals',
      kind: 'number',
      unit: 'per hour',
      help: 'New interactions per hour at the busiest time.',
    },
  ],
  options: queueApplicationOptions,
  nameStem: 'queue',
  sources: [
    seed('architecture', 'Processing eServices Interactions'),
    seed('interactionServer', 'Interaction Queue FIFO Issue'),
  ],
});

export const interactionView: ComponentType = configurationObject({
  id: 'interaction-view',
  label: 'View',
  short: 'V',
  group,
  summary: 'Selects and orders the interactions of a queue for those who pull them.',
  icon: 'list-filter',
  configuration: scriptObject(24, 'InteractionQueueView'),
  fields: [
    {
      key: 'order',
      label: 'Order',
      kind: 'text',
      suggestions: ['priority desc, received_at asc', 'received_at asc'],
      help: 'Properties with asc or desc, separated by commas: priority desc, received_at asc.',
    },
    { key: 'condition', label: 'Condition', kind: 'text', help: 'Which interactions it shows. Blank: all.' },
    {
      key: 'segmentation',
      label: 'Segmentation',
      kind: 'boolean',
      help: 'Whether it deals out segments of the queue in turn.',
    },
    {
      key: 'checkInterval',
      label: 'Check interval',
      kind: 'number',
      unit: 's',
      help: 'How often the View is looked at for new interactions.',
    },
  ],
  nameStem: 'view',
  sources: [
    seed('architecture', 'Processing eServices Interactions'),
    seed('interactionServer', 'Interaction Queue FIFO Issue'),
    page(pages.composerViews),
  ],
});

export const submitter: ComponentType = configurationObject({
  id: 'submitter',
  label: 'Submitter',
  short: 'SUB',
  group,
  summary: 'Binds a View to the SCXML that processes it: enhanced pulling, from ORS 8.1.4 on.',
  icon: 'send',
  configuration: scriptObject(26, 'InteractionSubmitter'),
  nameStem: 'submitter',
  sources: [page(pages.composerQueues)],
});

export const businessProcess: ComponentType = configurationObject({
  id: 'business-process',
  label: 'Business process',
  short: 'BP',
  group,
  summary: 'Groups queues, Views and submitters, and decides which Interaction Server accounts see them.',
  icon: 'git-branch',
  configuration: scriptObject(28, 'BusinessProcess'),
  fields: [
    {
      key: 'accounts',
      label: 'Accounts',
      kind: 'list',
      help: 'Accounts or access groups that may read it. Blank: every Interaction Server sees it.',
    },
  ],
  nameStem: 'bp',
  sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
});
