import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { gapClauses, type Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { orderExposure, type OrderExposure } from '#shared/ordering/exposure.ts';
import { cannotTell, fail, pass, type Answer, type Answers } from '#shared/rules/kit/answer.ts';
import { evidenceOf, firstOf, namesOf } from '#shared/rules/kit/few.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const viewSegmentation = rule({
  id: 'view-segmentation',
  family: 'fifo',
  title: 'A View deals out segments of a queue that several nodes hold',
  severity: 'warning',
  covers: ['A118'],
  sources: [seed('interactionServer', 'Interaction Queue FIFO Issue')],
  why: 'Each node applies the segments of a View to the interactions in its own database. Nothing adds up what the nodes have handed out.',
  consequence:
    'Quotas and ratios of the segments hold on each node, not for the cluster: a limit is reached once per node.',
  fix: 'Give the media of the queue to one node, or set the segments so that they add up over the nodes.',
  subjects: eachElement('interaction-view'),
  check: checkView,
});

function checkView(view: Element, facts: Facts): Answers {
  const queues = facts.wiring.clients(view.id, 'interaction-queue');
  const segmented = view.properties['segmentation'];
  if (segmented === false) return pass(view, ...queues);
  if (queues.length > 0) return queues.map((queue) => checkQueue(view, orderExposure(facts, queue)));
  return segmented === true ? untold(view, undefined, [{ undrawn: `the queue of ${view.name}` }]) : undefined;
}

function checkQueue(view: Element, exposure: OrderExposure): Answer {
  const { queue, verdict, missing } = exposure;
  const holders = exposure.holders.map((node) => node.primary);
  if (verdict === 'kept') return pass(view, queue, ...firstOf(holders));
  if (view.properties['segmentation'] !== true) {
    return untold(view, queue, [`whether ${view.name} uses segmentation`]);
  }
  if (missing.length > 0) return untold(view, queue, missing);
  return fail({
    subjects: [view, queue, ...firstOf(holders)],
    message: `${view.name} uses segmentation, and ${namesOf(holders)} each apply it to their own part of ${queue.name}.`,
    evidence: [
      `${view.name} is stated to use segmentation`,
      ...evidenceOf(holders, 'node', (holder) => `${holder.name} holds interactions of ${queue.name}`),
    ],
    quickFixes: [
      {
        label: `Turn segmentation of ${view.name} off`,
        safety: 'unsafe',
        command: { type: 'describe', ids: [view.id], properties: { segmentation: false } },
      },
    ],
  });
}

function untold(view: Element, queue: Element | undefined, missing: readonly Gap[]): Answer {
  return cannotTell({
    subjects: queue === undefined ? [view] : [view, queue],
    message: `Cannot tell whether segments of ${view.name} are kept${queue === undefined ? '' : ` in ${queue.name}`}: ${gapClauses(missing)}.`,
    missing,
  });
}
